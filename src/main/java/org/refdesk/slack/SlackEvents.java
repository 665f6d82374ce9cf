package org.refdesk.slack;

import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.Asked;
import org.refdesk.chat.Place;
import org.refdesk.chat.Reception;

/**
 * Messages as questions: mentions, direct messages, and what is said in a thread that the desk has answered in. A
 * message has one key, however often and by whatever event Slack tells of it.
 */
final class SlackEvents {
    private static final String DIRECT = "im";

    private final Reception reception;
    private final SlackIdentity self;

    SlackEvents(Reception reception, SlackIdentity self) {
        this.reception = reception;
        this.self = self;
    }

    static String key(String team, String channel, String ts) {
        Objects.requireNonNull(team, "team");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(ts, "ts");
        return SlackPlatform.NAME + ":" + team + ":" + channel + ":" + ts;
    }

    /** The desk was mentioned: it answers in a thread. */
    void mentioned(String team, AppMentionEvent event) throws IOException {
        if (event.getBotId() != null || event.getUser() == null || event.getEdited() != null) {
            return;
        }
        String thread = event.getThreadTs() == null ? event.getTs() : event.getThreadTs();
        Place place = new Place(SlackPlatform.NAME, team, event.getChannel(), thread, Place.Kind.CHANNEL);
        ask(team, place, event.getTs(), event.getUser(), event.getText());
    }

    /** Something was said where the desk hears it. */
    void said(String team, MessageEvent event) throws IOException {
        if (event.getBotId() != null || event.getUser() == null || self.is(event.getUser())) {
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

    /** As {@link #said(String, MessageEvent)}, for messages that Slack gives a subtype. */
    void said(
            String team,
            String channel,
            @Nullable String channelType,
            @Nullable String thread,
            String ts,
            String user,
            @Nullable String text)
            throws IOException {
        if (DIRECT.equals(channelType)) {
            ask(team, new Place(SlackPlatform.NAME, team, channel, thread, Place.Kind.DIRECT), ts, user, text);
        } else if (thread != null) {
            Place place = new Place(SlackPlatform.NAME, team, channel, thread, Place.Kind.CHANNEL);
            if (reception.answersIn(place) && !SlackWords.speaksToAnother(text == null ? "" : text, self.user())) {
                ask(team, place, ts, user, text);
            }
        }
    }

    void edited(String team, String channel, String ts, @Nullable String text) throws IOException {
        reception.edited(key(team, channel, ts), SlackWords.of(text == null ? "" : text, self.user()));
    }

    void deleted(String team, String channel, String ts) throws IOException {
        reception.retracted(key(team, channel, ts));
    }

    private void ask(String team, Place place, String ts, String user, @Nullable String text) throws IOException {
        String words = SlackWords.of(text == null ? "" : text, self.user());
        reception.asked(new Asked(key(team, place.channel(), ts), place, user, words, time(ts), null));
    }

    /** A message's name is also the time it was written, in seconds. */
    static Instant time(String ts) {
        try {
            return Instant.ofEpochSecond(new BigDecimal(ts).longValue());
        } catch (NumberFormatException | DateTimeException e) {
            return Instant.now();
        }
    }
}
