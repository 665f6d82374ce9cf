package org.refdesk.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.refdesk.config.ServiceSettings;
import org.refdesk.config.Settings;
import org.refdesk.config.SetupException;
import org.refdesk.lock.FolderHeldException;
import org.refdesk.lock.FolderLock;
import org.refdesk.matrix.MatrixStatus;
import org.refdesk.wiring.MatrixWiring;

/** The files of the service's Matrix account, for commands. */
final class MatrixFolders {
    private final Path data;
    private final ServiceSettings.Matrix matrix;

    private MatrixFolders(Path data, ServiceSettings.Matrix matrix) {
        this.data = data;
        this.matrix = matrix;
    }

    /** @throws SetupException if Matrix is off */
    static MatrixFolders of(Settings settings) {
        ServiceSettings service = settings.service();
        if (service.matrix() == null) {
            throw new SetupException(
                    "Matrix is off: set matrix.homeserver and matrix.user (see config/refdesk.yaml).", null);
        }
        return new MatrixFolders(service.data(), service.matrix());
    }

    ServiceSettings.Matrix matrix() {
        return matrix;
    }

    Path data() {
        return data;
    }

    Path recoveryKey() {
        return MatrixWiring.settings(data, matrix).recoveryKey();
    }

    /** @throws SetupException if the service never ran with Matrix */
    MatrixStatus status() {
        try {
            return MatrixStatus.read(MatrixWiring.settings(data, matrix).folder())
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

    /** An action that only one process at a time may do with the data folder. */
    interface Work {
        void run();
    }

    /**
     * Runs an action that needs the data folder for itself.
     *
     * @throws FolderHeldException if the service is running
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
