package org.refdesk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.refdesk.config.Service;
import org.refdesk.config.Settings;
import org.refdesk.lock.FolderHeldException;
import org.refdesk.lock.FolderLock;
import org.refdesk.matrix.MatrixStatus;

/** What the service keeps of its account in Matrix, as commands find it. */
final class MatrixFiles {
    private final Path data;
    private final Service.Matrix matrix;

    private MatrixFiles(Path data, Service.Matrix matrix) {
        this.data = data;
        this.matrix = matrix;
    }

    /** @throws SetupException where Matrix is off */
    static MatrixFiles of(Settings settings) {
        Service service = settings.service();
        if (service.matrix() == null) {
            throw new SetupException(
                    "Matrix is off: set matrix.homeserver and matrix.user (see config/refdesk.yaml).", null);
        }
        return new MatrixFiles(service.data(), service.matrix());
    }

    Service.Matrix matrix() {
        return matrix;
    }

    Path data() {
        return data;
    }

    Path recoveryKey() {
        return MatrixParts.settings(data, matrix).recoveryKey();
    }

    /** @throws SetupException where the service never ran with Matrix */
    MatrixStatus status() {
        try {
            return MatrixStatus.read(MatrixParts.settings(data, matrix).folder())
                    .orElseThrow(
                            () -> new SetupException("The service has not run with Matrix yet: refdesk serve", null));
        } catch (IOException e) {
            throw new SetupException(String.valueOf(e.getMessage()), e);
        }
    }

    boolean isServed() {
        if (!Files.exists(data)) {
            return false;
        }
        try {
            alone(() -> {});
            return false;
        } catch (IOException e) {
            throw new SetupException(data + " cannot be used: " + e, e);
        } catch (FolderHeldException e) {
            return true;
        }
    }

    /** Something that only one process at a time may do with the data folder. */
    interface Work {
        void run();
    }

    /**
     * Does something that needs the data folder, which the service has while it runs.
     *
     * @throws FolderHeldException where the service runs
     */
    void alone(Work work) throws IOException, FolderHeldException {
        FolderLock lock = FolderLock.take(data);
        try {
            work.run();
        } finally {
            lock.close();
        }
    }
}
