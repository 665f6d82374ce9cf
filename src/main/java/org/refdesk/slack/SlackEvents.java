package org.refdesk.slack;

import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.delivery.QuestionReceiver;

/**
 * Turns messages into questions: mentions, direct messages, and messages in threads that Refdesk has answered in. A
 * message has one key, however often and in whatever event Slack delivers it.
 */
final class SlackEvents {
    private static final String DIRECT = "im";

    /** Subtype that Slack gives a deleted message that has replies. */
    static final String TOMBSTONE = "tombstone";

    /** How old a message may be to become a question when it is edited. */
    private static final Duration RECENT = Duration.ofMinutes(15);

    private final QuestionReceiver questionReceiver;
    private final SlackIdentity self;
    private final RecentMessages recent = new RecentMessages();

    SlackEvents(QuestionReceiver questionReceiver, SlackIdentity self) {
        this.questionReceiver = questionReceiver;
        this.self = self;
    }

    static String key(String team, String channel, String ts) {
        Objects.requireNonNull(team, "team");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(ts, "ts");
        return SlackPlatform.NAME + ":" + team + ":" + channel + ":" + ts;
    }

    /** Handles a mention: Refdesk answers in a thread. */
    void mentioned(String team, AppMentionEvent event) throws IOException {
        if (event.getBotId() != null || event.getUser() == null || event.getEdited() != null) {
            return;
        }
        String thread = event.getThreadTs() == null ? event.getTs() : event.getThreadTs();
        Place place = new Place(SlackPlatform.NAME, team, event.getChannel(), thread, Place.Kind.CHANNEL);
        ask(team, place, event.getTs(), event.getUser(), event.getText());
    }

    /** Handles a message that Refdesk can read. */
    void said(String team, MessageEvent event) throws IOException {
        if (event.getBotId() != null) {
            return;
        }
        said(
                team,
                event.getChannel(),
                event.getChannelType(),
                event.getThreadTs(),
                event.getTs(),
                event.getUser(),
                event.getText());
    }

    /** Handles a message with a file. */
    void said(String team, MessageFileShareEvent event) throws IOException {
        said(
                team,
                event.getChannel(),
                event.getChannelType(),
                event.getThreadTs(),
                event.getTs(),
                event.getUser(),
                event.getText());
    }

    /** Handles a message in a thread that was also sent to the channel. */
    void said(String team, MessageThreadBroadcastEvent event) throws IOException {
        said(
                team,
                event.getChannel(),
                event.getChannelType(),
                event.getThreadTs(),
                event.getTs(),
                event.getUser(),
                event.getText());
    }

    private void said(
            String team,
            String channel,
            @Nullable String channelType,
            @Nullable String thread,
            String ts,
            @Nullable String user,
            @Nullable String text)
            throws IOException {
        if (user == null || self.is(user)) {
            return;
        }
        if (DIRECT.equals(channelType)) {
            ask(team, new Place(SlackPlatform.NAME, team, channel, thread, Place.Kind.DIRECT), ts, user, text);
        } else if (thread != null) {
            Place place = new Place(SlackPlatform.NAME, team, channel, thread, Place.Kind.CHANNEL);
            if (questionReceiver.answersIn(place)
                    && !SlackWords.speaksToAnother(text == null ? "" : text, self.user())) {
                ask(team, place, ts, user, text);
            }
        }
    }

    /**
     * Handles an edited message. If the message is not known yet, because Slack could not deliver it or it did not
     * address Refdesk, the edited message is the question.
     */
    void changed(String team, MessageChangedEvent event) throws IOException {
        MessageChangedEvent.Message message = event.getMessage();
        if (message == null || message.getBotId() != null) {
            return;
        }
        if (TOMBSTONE.equals(message.getSubtype())) {
            deleted(team, event.getChannel(), message.getTs());
            return;
        }
        String key = key(team, event.getChannel(), message.getTs());
        String words = words(message.getText());
        if (!recent.isNews(key, event.getEventTs(), words)) {
            return;
        }
        if (questionReceiver.edited(key, words)) {
            recent.heard(key, event.getEventTs(), words);
        } else if (message.getUser() != null && isRecent(message.getTs())) {
            unheard(team, event.getChannel(), event.getChannelType(), message);
        }
    }

    private void unheard(String team, String channel, @Nullable String channelType, MessageChangedEvent.Message message)
            throws IOException {
        String text = message.getText() == null ? "" : message.getText();
        if (!DIRECT.equals(channelType) && SlackWords.mentions(text, self.user())) {
            String thread = message.getThreadTs() == null ? message.getTs() : message.getThreadTs();
            Place place = new Place(SlackPlatform.NAME, team, channel, thread, Place.Kind.CHANNEL);
            ask(team, place, message.getTs(), message.getUser(), text);
        } else {
            said(team, channel, channelType, message.getThreadTs(), message.getTs(), message.getUser(), text);
        }
    }

    private static boolean isRecent(String ts) {
        return SlackTime.of(ts).isAfter(Instant.now().minus(RECENT));
    }

    void deleted(String team, String channel, String ts) throws IOException {
        String key = key(team, channel, ts);
        recent.gone(key);
        questionReceiver.retracted(key);
    }

    private void ask(String team, Place place, String ts, String user, @Nullable String text) throws IOException {
        String key = key(team, place.channel(), ts);
        if (!recent.isGone(key)) {
            String words = words(text);
            questionReceiver.asked(new AskedQuestion(key, place, user, words, SlackTime.of(ts), null));
            recent.heard(key, ts, words);
        }
    }

    private String words(@Nullable String text) {
        return SlackWords.of(text == null ? "" : text, self.user());
    }
}
