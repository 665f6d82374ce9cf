package org.refdesk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.refdesk.ServedProcess.Home;
import org.refdesk.peers.Synapse;

/** The service as a process of its own, with an account on a homeserver. */
final class MatrixDesk implements AutoCloseable {
    private final Home home;
    private final String user;
    private ServedProcess process;

    private MatrixDesk(Home home, String user) throws IOException {
        this.home = home;
        this.user = user;
        this.process = ServedProcess.start(home);
    }

    /** Starts it with an account of that name, whose password is the name. */
    static MatrixDesk start(Path folder, Synapse synapse, String name) throws IOException, InterruptedException {
        synapse.register(name, name);
        return new MatrixDesk(
                Home.of(
                        folder,
                        Map.of(
                                "REFDESK_MATRIX_HOMESERVER", synapse.address().toString(),
                                "REFDESK_MATRIX_USER", name,
                                "REFDESK_MATRIX_PASSWORD", name)),
                synapse.user(name));
    }

    /** The name with the server. */
    String user() {
        return user;
    }

    Home home() {
        return home;
    }

    /** As {@code kill -9}. */
    void kill() {
        process.kill();
    }

    /** Starts it again. */
    void restart() throws IOException {
        process = ServedProcess.start(home);
    }

    @Override
    public void close() {
        process.close();
    }
}
