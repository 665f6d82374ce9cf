package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.peers.Heard;
import org.refdesk.peers.MatrixPerson;
import org.refdesk.peers.MatrixPerson.Mode;
import org.refdesk.peers.NewRoom;
import org.refdesk.peers.Saying;
import org.refdesk.peers.Synapse;

/** The service in Matrix, as people with the client that most people use see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixServiceTest {
    private static final String QUESTION = "who lit the lamps?";

    private Synapse synapse;
    private MatrixDesk desk;
    private MatrixPerson alice;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        synapse = Synapse.shared();
        desk = MatrixDesk.start(folder, synapse, "desk");
        alice = MatrixPerson.logIn(synapse, "alice", Mode.STRICT);
    }

    @AfterAll
    void end() {
        alice.close();
        desk.close();
    }

    @Test
    void aQuestionInAnEncryptedDirectChatIsAnsweredInAThreadAsANoticeThatPingsNobody() throws Exception {
        String room = desk.room(alice, NewRoom.encrypted().directWith(desk.user()));
        String said = alice.says(room, QUESTION);
        Heard answer = alice.hears(desk.answerTo(said));
        assertThat(answer.encrypted()).isTrue();
        assertThat(answer.content().path("msgtype").asString()).isEqualTo("m.notice");
        assertThat(answer.body()).contains("> " + ServedProcess.QUOTE);
        assertThat(answer.html()).contains("<blockquote>The keeper of the harbour");
        assertThat(answer.content().path("m.mentions").isObject()).isTrue();
        assertThat(answer.content().path("m.mentions").isEmpty()).isTrue();
        assertThat(answer.relation().path("rel_type").asString()).isEqualTo("m.thread");
    }

    @Test
    void inARoomItAnswersThePrefixAMentionItsNameAndWhatFollowsInTheThread() throws Exception {
        String room = desk.room(alice, NewRoom.plain().inviting(desk.user(), "@other:localhost"));
        alice.says(room, "who lit the lamps, by the way?");
        String prefixed = alice.says(room, "!ask " + QUESTION);
        alice.hears(desk.answerTo(prefixed));
        String named = alice.says(room, "desk: " + QUESTION);
        alice.hears(desk.answerTo(named));
        String mentioned = alice.says(room, Saying.text("desk " + QUESTION).mentioning(desk.user()));
        alice.hears(desk.answerTo(mentioned));
        String followed = alice.says(room, Saying.text("help").inThread(mentioned));
        assertThat(alice.hears(desk.answerTo(followed)).body()).contains("- more");
        assertThat(alice.heard().stream().filter(Heard.in(room).and(Heard.MESSAGE).and(Heard.from(desk.user()))))
                .hasSize(4);
    }
}
