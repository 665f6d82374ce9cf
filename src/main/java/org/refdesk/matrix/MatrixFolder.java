package org.refdesk.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.refdesk.files.PrivateFiles;

/** The folder of a Matrix account: its keys, and what must be known of it after a restart. Closed to others. */
final class MatrixFolder {
    private final Path path;

    private MatrixFolder(Path path) {
        this.path = path;
    }

    /** Opens a folder, which is made where there is none. */
    static MatrixFolder open(Path path) throws IOException {
        PrivateFiles.closeToOthers(path);
        return new MatrixFolder(path);
    }

    Path store() {
        return path;
    }

    Path sealed() {
        return path.resolve("unreadable.txt");
    }

    /** When the desk first came to Matrix; what was said before is not answered. */
    Instant beginning() throws IOException {
        Path file = path.resolve("beginning.txt");
        if (Files.exists(file)) {
            try {
                return Instant.parse(Files.readString(file).strip());
            } catch (DateTimeParseException e) {
                // Cut off by a crash while it was written, before anything was answered.
                Files.delete(file);
            }
        }
        Instant now = Instant.now();
        PrivateFiles.create(file);
        Files.writeString(file, now + System.lineSeparator());
        return now;
    }
}
