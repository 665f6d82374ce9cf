package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.refdesk.peers.Deadline;
import org.refdesk.peers.MatrixPerson;
import org.refdesk.peers.MatrixPerson.Mode;
import org.refdesk.peers.NewRoom;
import org.refdesk.peers.Synapse;

/** An account in Matrix that goes on elsewhere from a backup. */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("homeserver")
class MatrixBackupTest {
    private static final String QUESTION = "who lit the lamps?";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theDeskThatGoesOnFromABackupIsTheSameDeviceAndAnswersOnceInTheEncryptedRoom_alsoWhileItRuns()
            throws Exception {
        Synapse synapse = Synapse.shared();
        Path backup = folder.resolve("desk.backup");
        try (MatrixPerson alice = MatrixPerson.logIn(synapse, "alice-backup", Mode.STRICT)) {
            String room;
            String device;
            String since;
            try (MatrixDesk desk =
                    MatrixDesk.start(Files.createDirectory(folder.resolve("old")), synapse, "restored")) {
                room = desk.room(alice, NewRoom.encrypted().directWith(desk.user()));
                assertAnswers(alice, desk, room);
                Deadline.await(
                        "the device is verified",
                        () -> desk.status().verification().equals("verified"));
                device = String.valueOf(desk.status().device());
                assertDone(run(desk.home(), "backup", backup));
                since = alice.says(room, QUESTION);
                assertThat(alice.hears(desk.answerTo(since)).body()).contains(ServedProcess.QUOTE);
                desk.stop();
            }
            ServedProcess.Home home =
                    MatrixDesk.home(Files.createDirectory(folder.resolve("new")), synapse, "restored");
            assertDone(run(home, "restore", backup));
            try (MatrixDesk desk = MatrixDesk.start(home, synapse, "restored")) {
                assertAnswers(alice, desk, room);
                assertThat(desk.status().device()).isEqualTo(device);
                assertThat(alice.heard().stream().filter(desk.answerTo(since))).hasSize(1);
                assertDone(run(home, "restore", backup));
                assertAnswers(alice, desk, room);
                assertThat(desk.status().device()).isEqualTo(device);
                assertThat(alice.heard().stream().filter(desk.answerTo(since))).hasSize(1);
            }
        }
    }

    private static void assertAnswers(MatrixPerson alice, MatrixDesk desk, String room) throws Exception {
        assertThat(alice.hears(desk.answerTo(alice.says(room, QUESTION))).body())
                .contains(ServedProcess.QUOTE);
    }

    private static Commands.Outcome run(ServedProcess.Home home, String command, Path backup) {
        return new Commands(
                        home.folder(),
                        Map.of(
                                "REFDESK_BACKUP_PASSPHRASE",
                                "the lamps of the harbour",
                                "REFDESK_DATA",
                                home.data().toString()))
                .run(command, "--index", home.folder().resolve("index").toString(), backup.toString());
    }

    private static void assertDone(Commands.Outcome outcome) {
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }
}
