package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.peers.Heard;
import org.refdesk.peers.MatrixPerson;
import org.refdesk.peers.MatrixPerson.Mode;
import org.refdesk.peers.NewRoom;
import org.refdesk.peers.Saying;
import org.refdesk.peers.Synapse;

/** What becomes of answers in Matrix when people change or take back their questions. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("homeserver")
class MatrixChangesTest {
    private static final String LAMPS = "who lit the lamps?";
    private static final String FERRY = "how many passengers does the ferry carry?";
    private static final String FORTY = "> The ferry carries forty passengers.";

    private MatrixDesk desk;
    private MatrixPerson alice;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        Synapse synapse = Synapse.shared();
        desk = MatrixDesk.start(folder, synapse, "changes");
        alice = MatrixPerson.logIn(synapse, "alice-changes", Mode.STRICT);
    }

    @AfterAll
    void end() {
        alice.close();
        desk.close();
    }

    private List<Heard> saidIn(String room) {
        return alice.heard().stream().filter(desk.saysIn(room)).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEditedQuestionHasItsAnswerEdited(boolean isEncrypted) throws Exception {
        String room = desk.room(alice, new NewRoom(isEncrypted, true, List.of(desk.user())));
        String question = alice.says(room, LAMPS);
        Heard answer = alice.hears(desk.answerTo(question));
        alice.edits(room, question, FERRY);
        Heard edit = alice.hears(Heard.edits(answer.id()));
        assertThat(edit.encrypted()).isEqualTo(isEncrypted);
        assertThat(edit.content().at("/m.new_content/body").asString()).contains(FORTY);
        assertThat(edit.content().at("/m.new_content/formatted_body").asString())
                .contains("<blockquote>");
        assertThat(edit.content().at("/m.new_content/msgtype").asString()).isEqualTo("m.notice");
        assertThat(edit.content().at("/m.new_content/m.mentions").isEmpty()).isTrue();
        assertThat(saidIn(room)).hasSize(2);
    }

    @Test
    void anEditBySomebodyElseChangesNothing() throws Exception {
        String room = desk.room(alice, NewRoom.plain().inviting(desk.user()));
        try (MatrixPerson bob = MatrixPerson.logIn(Synapse.shared(), "bob-changes", Mode.PLAIN)) {
            alice.invites(room, bob.user());
            bob.joins(room);
            String question = alice.says(room, "!ask " + LAMPS);
            alice.hears(desk.answerTo(question));
            bob.edits(room, question, "!ask " + FERRY);
            alice.hears(desk.answerTo(bob.says(room, "!ask help")));
            assertThat(saidIn(room)).hasSize(2);
        }
    }

    @Test
    void whatSpeaksToTheDeskOnlyAfterAnEditIsAnsweredThen() throws Exception {
        String room = desk.room(alice, NewRoom.plain().inviting(desk.user(), "@other:localhost"));
        String said = alice.says(room, LAMPS);
        alice.edits(room, said, "!ask " + LAMPS);
        assertThat(alice.hears(desk.answerTo(said)).body()).contains(ServedProcess.QUOTE);
        alice.edits(room, said, "!ask " + FERRY);
        Heard answer = alice.hears(desk.answerTo(said));
        assertThat(alice.hears(Heard.edits(answer.id())).body()).contains(FORTY);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aQuestionThatIsTakenBackTakesItsAnswerWithIt(boolean isEncrypted) throws Exception {
        String room = desk.room(alice, new NewRoom(isEncrypted, true, List.of(desk.user())));
        String question = alice.says(room, LAMPS);
        Heard answer = alice.hears(desk.answerTo(question));
        alice.redacts(room, question);
        alice.hears(Heard.redacts(answer.id()));
    }

    @Test
    void whileItWorksItIsSeenToTypeAndToHaveReadTheQuestion() throws Exception {
        String room = desk.room(alice, NewRoom.encrypted().directWith(desk.user()));
        String question = alice.says(room, LAMPS);
        alice.hears(Heard.typing(room, desk.user()));
        alice.hears(Heard.read(desk.user(), question));
    }

    @Test
    void whatOtherBotsSayIsNotAnsweredAndNorIsWhatItSaysItself() throws Exception {
        String room = desk.room(alice, NewRoom.encrypted().directWith(desk.user()));
        alice.says(room, Saying.notice(LAMPS));
        alice.hears(desk.answerTo(alice.says(room, LAMPS)));
        alice.hears(desk.answerTo(alice.says(room, FERRY)));
        assertThat(saidIn(room)).hasSize(2);
    }
}
