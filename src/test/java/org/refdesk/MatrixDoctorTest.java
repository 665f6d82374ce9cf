package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.refdesk.ServedProcess.Home;
import org.refdesk.peers.Deadline;
import org.refdesk.peers.Synapse;

/** What {@code refdesk doctor} says of Matrix. */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("homeserver")
class MatrixDoctorTest {
    private static final String NAME = "doctor";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theAccountIsFollowedFromBeforeItsFirstLogInToAfterItsEnd() throws Exception {
        Synapse synapse = Synapse.shared();
        Home home = MatrixDesk.home(folder.toRealPath(), synapse, NAME);
        Doctored before = Doctored.of(home);
        assertThat(before.of("matrix")).startsWith("ok: " + synapse.address() + " speaks Matrix to v1.");
        assertThat(before.of("matrix session")).isEqualTo("ok: none yet; the first start logs in as " + NAME);
        assertThat(before.of("clock")).endsWith("the homeserver");
        assertThat(before.of("system")).startsWith("ok: ");
        assertThat(Doctored.of(withoutPassword(home)).of("matrix session")).isEqualTo("wrong: no session");
        try (MatrixDesk desk = MatrixDesk.start(home, synapse, NAME)) {
            Deadline.await(
                    "the desk is verified",
                    () -> desk.status().isVerified() && desk.status().connected());
            Doctored beside = Doctored.of(home);
            assertThat(beside.of("matrix session"))
                    .startsWith("ok: connected as " + desk.user() + ", device ")
                    .endsWith(": verified");
            assertThat(beside.of("secrets")).isEqualTo("ok: 1 secret set; closed to others, as is the data folder");
            desk.stop();
            assertThat(Doctored.of(withoutPassword(home)).of("matrix session"))
                    .startsWith("ok: logged in as " + desk.user());
            Files.writeString(
                    desk.matrix().resolve("status.json"),
                    Files.readString(desk.matrix().resolve("status.json")).replace("\"verified\"", "\"not verified\""));
            Doctored unverified = Doctored.of(home);
            assertThat(unverified.of("matrix session")).startsWith("look: ").endsWith(": not verified");
            assertThat(unverified.advice("matrix session")).contains("refdesk matrix verify");
        }
        assertThat(Doctored.of(home, Map.of("REFDESK_MATRIX_USER", "somebody")).of("matrix session"))
                .startsWith("wrong: the keys in")
                .endsWith("are not those of somebody");
    }

    @Test
    void anAddressWithoutAHomeserverIsWrong() throws Exception {
        Home home = Home.of(
                folder.toRealPath(),
                Map.of(
                        "REFDESK_MATRIX_HOMESERVER",
                        "http://127.0.0.1:" + Doctored.freePort(),
                        "REFDESK_MATRIX_USER",
                        "desk",
                        "REFDESK_MATRIX_PASSWORD",
                        "hidden"));
        Doctored doctored = Doctored.of(home);
        assertThat(doctored.of("matrix"))
                .isEqualTo("wrong: the homeserver cannot be reached: the connection was refused, or nothing listens"
                        + " there");
        assertThat(doctored.code()).isEqualTo(3);
        assertThat(doctored.said()).doesNotContain("hidden");
    }

    private static Home withoutPassword(Home home) {
        Map<String, String> environment = new HashMap<>(home.environment());
        environment.remove("REFDESK_MATRIX_PASSWORD");
        return new Home(home.folder(), home.classPath(), home.options(), environment);
    }
}
