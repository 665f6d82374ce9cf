package org.refdesk.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.delivery.QuestionReceiver;
import org.refdesk.chat.reply.Reply.Action;

class SlackEventsTest {
    private static final String TEAM = "T1";
    private static final String DIRECT = "D1";
    private static final String CHANNEL = "C1";

    private final List<String> told = new ArrayList<>();
    private final SlackIdentity self = new SlackIdentity();
    private final SlackEvents events = new SlackEvents(new Told(), self);
    private final String ts = Instant.now().getEpochSecond() + ".000100";

    @BeforeEach
    void weAreKnown() {
        AuthTestResponse said = new AuthTestResponse();
        said.setUserId("UDESK");
        self.known(said);
    }

    /** Writes down what it hears. */
    private final class Told implements QuestionReceiver {
        private final Set<String> known = new HashSet<>();

        @Override
        public void asked(AskedQuestion asked) {
            if (known.add(asked.key())) {
                told.add("asked " + asked.text() + (asked.place().thread() == null ? "" : " in a thread"));
            }
        }

        @Override
        public boolean edited(String key, String text) {
            if (known.contains(key)) {
                told.add("edited " + text);
            }
            return known.contains(key);
        }

        @Override
        public void retracted(String key) {
            if (known.contains(key)) {
                told.add("retracted");
            }
        }

        @Override
        public boolean answersIn(Place thread) {
            return false;
        }

        @Override
        public void voted(String key, String user, Action vote) {
            throw new AssertionError("nobody votes here");
        }
    }

    private void say(String text) throws IOException {
        MessageEvent event = new MessageEvent();
        event.setChannel(DIRECT);
        event.setChannelType("im");
        event.setUser("U1");
        event.setTs(ts);
        event.setText(text);
        events.said(TEAM, event);
    }

    private void change(String channel, String text, int seconds) throws IOException {
        change(channel, ts, text, seconds);
    }

    private void change(String channel, String message, String text, int seconds) throws IOException {
        MessageChangedEvent.Message changed = new MessageChangedEvent.Message();
        changed.setUser("U1");
        changed.setTs(message);
        changed.setText(text);
        MessageChangedEvent event = new MessageChangedEvent();
        event.setChannel(channel);
        event.setChannelType(channel.equals(DIRECT) ? "im" : "channel");
        event.setMessage(changed);
        event.setEventTs(
                new BigDecimal(message).add(BigDecimal.valueOf(seconds)).toPlainString());
        events.changed(TEAM, event);
    }

    @Test
    void anEditIsTheQuestionFromThenOn() throws Exception {
        say("lamps?");
        change(DIRECT, "ferries?", 1);
        assertThat(told).containsExactly("asked lamps?", "edited ferries?");
    }

    @Test
    void thePreviewOfALinkIsNoEdit() throws Exception {
        say("what is at <https://example.org/lamps>?");
        change(DIRECT, "what is at <https://example.org/lamps>?", 1);
        assertThat(told).containsExactly("asked what is at https://example.org/lamps?");
    }

    @Test
    void anEditIsTheQuestionAlsoWhereItComesBeforeIt() throws Exception {
        change(DIRECT, "ferries?", 1);
        say("lamps?");
        assertThat(told).containsExactly("asked ferries?");
    }

    @Test
    void ofTwoEditsTheLaterOneHoldsHoweverTheyArrive() throws Exception {
        say("lamps?");
        change(DIRECT, "bridges?", 2);
        change(DIRECT, "ferries?", 1);
        change(DIRECT, "bridges?", 2);
        assertThat(told).containsExactly("asked lamps?", "edited bridges?");
    }

    @Test
    void aMessageThatMentionsTheDeskOnlyAfterAnEditIsAQuestion() throws Exception {
        change(CHANNEL, "<@UDESK> lamps?", 1);
        AppMentionEvent mention = new AppMentionEvent();
        mention.setChannel(CHANNEL);
        mention.setUser("U1");
        mention.setTs(ts);
        mention.setText("<@UDESK> lamps?");
        events.mentioned(TEAM, mention);
        assertThat(told).containsExactly("asked lamps? in a thread");
    }

    @Test
    void anEditOfWhatWasNotSaidToTheDeskIsLeftAlone() throws Exception {
        change(CHANNEL, "lamps, <@UOTHER>?", 1);
        assertThat(told).isEmpty();
    }

    @Test
    void whatTheDeskItselfSaidIsNoQuestionWhateverBecomesOfIt() throws Exception {
        MessageThreadBroadcastEvent event = new MessageThreadBroadcastEvent();
        event.setChannel(DIRECT);
        event.setChannelType("im");
        event.setUser("UDESK");
        event.setTs(ts);
        event.setText("lamps");
        events.said(TEAM, event);
        assertThat(told).isEmpty();
    }

    @Test
    void anOldMessageIsNoQuestionWhenItIsEdited() throws Exception {
        change(DIRECT, "1700000000.000100", "lamps?", 1);
        assertThat(told).isEmpty();
    }

    @Test
    void whatWasDeletedIsNotAskedByADeliveryThatComesLate() throws Exception {
        events.deleted(TEAM, DIRECT, ts);
        say("lamps?");
        change(DIRECT, "ferries?", 1);
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsDeletedIsTakenBack() throws Exception {
        say("lamps?");
        events.deleted(TEAM, DIRECT, ts);
        change(DIRECT, "ferries?", 1);
        assertThat(told).containsExactly("asked lamps?", "retracted");
    }
}
