package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.refdesk.peers.Deadline;
import org.refdesk.peers.Heard;
import org.refdesk.peers.MatrixPerson;
import org.refdesk.peers.MatrixPerson.Mode;
import org.refdesk.peers.NewRoom;
import org.refdesk.peers.Saying;
import org.refdesk.peers.Synapse;

/** What the service in Matrix makes of what was said while it was not there, and of a homeserver that is not. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("homeserver")
class MatrixAbsenceTest {
    private static final String QUESTION = "!ask who lit the lamps?";

    /** More than the homeserver tells of at once. */
    private static final int MANY = 60;

    private Path folder = Path.of("");
    private Synapse synapse;
    private MatrixDesk desk;
    private MatrixPerson alice;

    @BeforeAll
    void begin(@TempDir Path given) throws Exception {
        folder = given;
        synapse = Synapse.launch();
        desk = MatrixDesk.start(folder, synapse, "desk");
        alice = MatrixPerson.logIn(synapse, "alice", Mode.STRICT);
    }

    @AfterAll
    void end() {
        alice.close();
        desk.close();
        synapse.close();
    }

    private List<Heard> answersIn(String room) throws InterruptedException {
        return alice.timeline(room).stream().filter(desk.saysIn(room)).toList();
    }

    @Test
    void whatWasSaidBeforeItCameIsNotAnswered() throws Exception {
        String room = alice.creates(NewRoom.encrypted());
        for (int i = 0; i < MANY; i++) {
            alice.says(room, QUESTION);
        }
        alice.invites(room, desk.user());
        alice.hears(desk.joins(room));
        alice.hears(desk.answerTo(alice.says(room, QUESTION)));
        assertThat(answersIn(room)).hasSize(1);
    }

    @Test
    void whatWasSaidBeforeItsFirstStartIsNotAnswered() throws Exception {
        ServedProcess.Home home = MatrixDesk.home(Files.createDirectory(folder.resolve("late")), synapse, "late");
        String room = alice.creates(NewRoom.plain().inviting(synapse.user("late"), "@other:localhost"));
        synapse.logIn("late", "late").call("POST", "/_matrix/client/v3/rooms/" + room + "/join", Map.of());
        alice.says(room, QUESTION);
        try (MatrixDesk late = MatrixDesk.start(home, synapse, "late")) {
            alice.hears(late.answerTo(alice.says(room, QUESTION)));
            assertThat(alice.timeline(room).stream().filter(late.saysIn(room))).hasSize(1);
        }
    }

    @Test
    void whatWasAskedWhileItWasAwayIsAnsweredOnce() throws Exception {
        String room = desk.room(alice, NewRoom.encrypted().inviting(desk.user(), "@other:localhost"));
        String before = alice.says(room, QUESTION);
        alice.hears(desk.answerTo(before));
        desk.kill();
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            questions.add(
                    i % 3 == 0
                            ? alice.says(
                                    room,
                                    Saying.text("verify \"lamps " + i + "\"").inThread(before))
                            : alice.says(room, QUESTION));
            alice.says(room, "nothing that concerns it");
        }
        desk.restart();
        for (String question : questions) {
            alice.hears(desk.answerTo(question));
        }
        alice.hears(desk.answerTo(alice.says(room, "!ask help")));
        List<Heard> answers = answersIn(room);
        assertThat(answers).hasSize(MANY + 2);
        for (String question : questions) {
            assertThat(answers.stream().filter(desk.answerTo(question))).hasSize(1);
        }
    }

    @Test
    void aHomeserverThatWantsFewerCallsGetsAllAnswersInTheEnd() throws Exception {
        String room = desk.room(alice, NewRoom.encrypted().directWith(desk.user()));
        synapse.stop();
        synapse.start("rc_message: {per_second: 2, burst_count: 2}");
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            questions.add(alice.says(room, QUESTION));
        }
        for (String question : questions) {
            alice.hears(desk.answerTo(question));
        }
        synapse.stop();
        synapse.start();
        assertThat(answersIn(room)).hasSize(questions.size());
    }

    @Test
    void aHomeserverThatWasAwayGetsAllAnswersWhenItIsBack() throws Exception {
        String room = desk.room(alice, NewRoom.encrypted().directWith(desk.user()));
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            questions.add(alice.says(room, QUESTION));
        }
        synapse.stop();
        Deadline.await("it says so", () -> desk.status().state().contains("the homeserver cannot be reached"));
        synapse.start();
        questions.add(alice.says(room, QUESTION));
        for (String question : questions) {
            alice.hears(desk.answerTo(question));
        }
        assertThat(answersIn(room)).hasSize(questions.size());
        Deadline.await("it says so", () -> desk.status().state().startsWith("Matrix: connected as "));
    }

    @Test
    void aWrongPasswordIsSaidInOneLine() throws Exception {
        ServedProcess.Home home = MatrixDesk.home(Files.createDirectory(folder.resolve("wrong")), synapse, "wrong")
                .with("REFDESK_MATRIX_PASSWORD", "guessed");
        try (MatrixDesk wrong = MatrixDesk.start(home, synapse, "wrong")) {
            Deadline.await(
                    "it says so",
                    () -> wrong.status()
                            .state()
                            .equals("Matrix: not connected: the homeserver refused with HTTP status 403: Invalid"
                                    + " username or password"));
            assertThat(Files.readAllLines(home.log()).stream().filter(line -> line.contains("Matrix")))
                    .hasSize(1);
        }
    }
}
