package org.refdesk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Synapse, the homeserver of Matrix, as a process of its own that can be stopped, killed and started again. */
public final class Synapse implements AutoCloseable {
    private static final Installation INSTALLATION = new Installation(
            Path.of("src/test/synapse"),
            "requirements.txt",
            Path.of("target/synapse"),
            List.of(
                    List.of("python3", "-m", "venv", "."),
                    List.of("bin/pip", "install", "--quiet", "--only-binary=:all:", "-r", "requirements.txt")));

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ADMINISTRATOR = "administrator";

    private static @Nullable Synapse shared;

    private final int port;
    private final SynapseFolder folder;
    private final SynapseUsers users;
    private Process process;

    private Synapse() throws IOException, InterruptedException {
        Path installed = INSTALLATION.install();
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        folder = SynapseFolder.make(installed, port);
        users = new SynapseUsers(address());
        process = folder.start();
        awaitAnswer();
    }

    /** One that nobody else uses. */
    public static Synapse launch() throws IOException, InterruptedException {
        return new Synapse();
    }

    /** The one that all tests use that neither stop it nor change its settings; it goes with the tests. */
    public static synchronized Synapse shared() throws IOException, InterruptedException {
        Synapse known = shared;
        if (known == null) {
            known = launch();
            shared = known;
            Runtime.getRuntime().addShutdownHook(new Thread(known::close));
        }
        return known;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What somebody is called. */
    public String user(String name) {
        return "@" + name + ":localhost";
    }

    /** Makes somebody known, who is not yet. */
    public void register(String name, String password) throws IOException, InterruptedException {
        users.register(name, password, false);
    }

    /** Logs somebody in, on a new device. */
    public MatrixApi logIn(String name, String password) throws IOException, InterruptedException {
        return MatrixApi.logIn(address(), name, password);
    }

    /** What somebody may call, beside the own client. */
    public MatrixApi as(MatrixPerson person) {
        return new MatrixApi(address(), person.token());
    }

    /** As one who may do everything. */
    public MatrixApi administrator() throws IOException, InterruptedException {
        users.register(ADMINISTRATOR, ADMINISTRATOR, true);
        return logIn(ADMINISTRATOR, ADMINISTRATOR);
    }

    /**
     * Starts it again, at the same address, over what it knew.
     *
     * @param overrides settings of Synapse in place of the usual, such as {@code rc_message: {per_second: 1,
     *     burst_count: 3}}
     */
    public void start(String overrides) throws IOException, InterruptedException {
        assertThat(process.isAlive()).as("Synapse runs").isFalse();
        folder.override(overrides);
        process = folder.start();
        awaitAnswer();
    }

    public void start() throws IOException, InterruptedException {
        start("");
    }

    /** As its administrator would. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Waits until nobody is in a room. */
    public void awaitsEmpty(String room) throws IOException, InterruptedException {
        MatrixApi administrator = administrator();
        String path = "/_synapse/admin/v1/rooms/" + room + "/members";
        Deadline.await(
                "everybody leaves " + room,
                () -> administrator.ask("GET", path, Map.of()).body().contains("\"total\":0"));
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        MatrixApi anybody = new MatrixApi(address(), "");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!anybody.answers()) {
            boolean ended = process.waitFor(20, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() > deadline) {
                kill();
                throw new AssertionError("Synapse did not start: " + Files.readString(folder.log()));
            }
        }
    }

    @Override
    public void close() {
        kill();
        folder.delete();
    }
}
