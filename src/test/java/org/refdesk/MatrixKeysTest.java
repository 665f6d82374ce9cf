package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.matrix.MatrixStatus;
import org.refdesk.peers.Deadline;
import org.refdesk.peers.MatrixPerson;
import org.refdesk.peers.MatrixPerson.Mode;
import org.refdesk.peers.NewRoom;
import org.refdesk.peers.Synapse;

/** The keys of the service in Matrix: what it cannot read, and who it is after its own have changed or gone. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixKeysTest {
    private static final String QUESTION = "who lit the lamps?";
    private static final String KEY = "recovery-key.txt";

    @TempDir
    private Path folder = Path.of("");

    private Synapse synapse;
    private MatrixPerson alice;

    @BeforeAll
    void begin() throws Exception {
        synapse = Synapse.shared();
        alice = MatrixPerson.logIn(synapse, "alice-keys", Mode.STRICT);
    }

    @AfterAll
    void end() {
        alice.close();
    }

    private MatrixDesk start(String name) throws Exception {
        return MatrixDesk.start(Files.createDirectory(folder.resolve(name)), synapse, name);
    }

    private void assertAnswers(MatrixDesk desk, String room) throws Exception {
        assertThat(alice.hears(desk.answerTo(alice.says(room, QUESTION))).body())
                .contains(ServedProcess.QUOTE);
    }

    @Test
    void whatCannotBeReadGetsOneNoticeThatSaysHowToMendIt() throws Exception {
        try (MatrixDesk desk = start("unable");
                MatrixPerson bob = MatrixPerson.logIn(synapse, "bob-keys", Mode.ENCRYPTED)) {
            String room = desk.room(bob, NewRoom.encrypted().directWith(desk.user()));
            String said = bob.saysUnreadably(room, QUESTION);
            assertThat(bob.hears(desk.answerTo(said)).body())
                    .contains("I cannot read this message", "Send it once more");
            bob.hears(desk.answerTo(bob.says(room, QUESTION)));
            assertThat(bob.heard().stream().filter(desk.answerTo(said))).hasSize(1);
        }
    }

    @Test
    void itsStatusSaysWhoItIsAndASecondStartNeedsNoPassword() throws Exception {
        try (MatrixDesk desk = start("status")) {
            String room = desk.room(alice, NewRoom.encrypted().directWith(desk.user()));
            assertAnswers(desk, room);
            Deadline.await("the room is counted", () -> desk.status().rooms() == 1);
            desk.stop();
            MatrixStatus before = desk.status();
            assertThat(before.verification()).isEqualTo("verified");
            assertThat(before.user()).isEqualTo(desk.user());
            assertThat(before.lastSync()).isNotNull();
            assertThat(alice.trust(desk.user()).devices())
                    .containsOnlyKeys(before.device())
                    .containsValue(true);
            desk.restartWithoutPassword();
            assertAnswers(desk, room);
            assertThat(desk.status().device()).isEqualTo(before.device());
        }
    }

    @Test
    void onANewMachineWithTheRecoveryKeyItIsVerifiedAndAnswersTheStrict() throws Exception {
        String room;
        Path key;
        String firstDevice;
        try (MatrixDesk desk = start("moved")) {
            room = desk.room(alice, NewRoom.encrypted().directWith(desk.user()));
            assertAnswers(desk, room);
            desk.stop();
            key = desk.matrix().resolve(KEY);
            firstDevice = String.valueOf(desk.status().device());
        }
        ServedProcess.Home home = MatrixDesk.home(Files.createDirectory(folder.resolve("new")), synapse, "moved");
        Files.createDirectories(home.data().resolve("matrix"));
        Files.copy(key, home.data().resolve("matrix").resolve(KEY));
        try (MatrixDesk desk = MatrixDesk.start(home, synapse, "moved")) {
            Deadline.await(
                    "the new device is verified",
                    () -> desk.status().verification().equals("verified"));
            String device = String.valueOf(desk.status().device());
            assertThat(device).isNotEqualTo(firstDevice);
            alice.awaitsSigned(desk.user(), device);
            assertAnswers(desk, room);
        }
    }

    @Test
    void whenItsSessionIsEndedItLogsInAgainIsVerifiedAndAnswers() throws Exception {
        try (MatrixDesk desk = start("revoked")) {
            String room = desk.room(alice, NewRoom.encrypted().directWith(desk.user()));
            assertAnswers(desk, room);
            String first = String.valueOf(desk.status().device());
            synapse.administrator().revoke(desk.user(), first);
            Deadline.await("there is another device that is verified", () -> {
                MatrixStatus now = desk.status();
                return now.device() != null
                        && !first.equals(now.device())
                        && now.verification().equals("verified");
            });
            alice.awaitsSigned(desk.user(), String.valueOf(desk.status().device()));
            assertAnswers(desk, room);
        }
    }
}
