package org.refdesk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.refdesk.chat.PlatformException;
import org.refdesk.matrix.RoomEvent.Message;
import org.refdesk.matrix.trixnity.TrixnityAccountOpener;
import org.refdesk.peers.Deadline;
import org.refdesk.peers.Heard;
import org.refdesk.peers.MatrixApi;
import org.refdesk.peers.MatrixPerson;
import org.refdesk.peers.MatrixPerson.Mode;
import org.refdesk.peers.NewRoom;
import org.refdesk.peers.Synapse;

/** An account whose keys are lost, but for the recovery key. */
@Tag("slow")
@Timeout(600)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("homeserver")
class RecoveredAccountTest {
    private static final String NAME = "recovered";
    private static final String KEYS_KEPT = "/_matrix/client/v3/room_keys/version";

    /** Lets the account go on, and looks at nothing. */
    private static final class Deaf implements AccountClient.Listener {
        @Override
        public void news(RoomUpdate news) {}

        @Override
        public void invited(Invitation invitation) {}

        @Override
        public void unreadable(Throwable trouble) {}

        @Override
        public void heard() {}
    }

    /** Open, and verified: else it does not come back. */
    private static AccountClient open(Synapse synapse, Path store, Path recoveryKey) throws Exception {
        MatrixSettings settings =
                new MatrixSettings(synapse.address(), NAME, NAME, Files.createDirectories(store), "!ask", Set.of());
        AccountClient account = new TrixnityAccountOpener(settings).open(store, recoveryKey, NAME);
        account.listen(new Deaf());
        account.verify();
        return account;
    }

    private static Optional<String> text(AccountClient account, String room, String event) throws IOException {
        try {
            return read(account, room, event);
        } catch (PlatformException e) {
            throw new IOException(e);
        }
    }

    private static Optional<String> read(AccountClient account, String room, String event) throws PlatformException {
        return account.read(room, event, Duration.ofSeconds(10))
                .filter(Message.class::isInstance)
                .map(Message.class::cast)
                .map(Message::text);
    }

    @Test
    void aNewMachineWithTheRecoveryKeyIsVerifiedAndReadsWhatWasSaidBefore(@TempDir Path folder) throws Exception {
        Synapse synapse = Synapse.shared();
        synapse.register(NAME, NAME);
        Path recoveryKey = folder.resolve("recovery-key.txt");
        String room;
        String said;
        try (MatrixPerson erin = MatrixPerson.logIn(synapse, "erin-recovered", Mode.STRICT)) {
            try (AccountClient account = open(synapse, folder.resolve("first"), recoveryKey)) {
                room = erin.creates(NewRoom.encrypted().inviting(account.user()));
                account.join(room);
                erin.hears(Heard.in(room).and(Heard.from(account.user())));
                erin.awaitsSigned(account.user(), account.device());
                said = erin.says(room, "who lit the lamps?");
                String at = room;
                Deadline.await("it is read", () -> text(account, at, said).isPresent());
                MatrixApi homeserver = synapse.logIn(NAME, NAME);
                Deadline.await(
                        "its key is kept at the homeserver",
                        () -> homeserver
                                        .call("GET", KEYS_KEPT, Map.of())
                                        .path("count")
                                        .asInt(0)
                                > 0);
            }
        }
        try (AccountClient account = open(synapse, folder.resolve("second"), recoveryKey)) {
            assertThat(text(account, room, said)).contains("who lit the lamps?");
        }
    }
}
