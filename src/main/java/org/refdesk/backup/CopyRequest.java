package org.refdesk.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.util.IOUtils;
import org.refdesk.files.PrivateFiles;

/**
 * Asks the service, which has the data folder open, for a copy of it as it is at one moment: by a folder in it, which
 * only who owns the data can make and read. Neither a port nor a socket is needed, and it works from another container.
 */
final class CopyRequest implements AutoCloseable {
    /** How names of such folders begin. */
    static final String FOLDER = "backup-";

    /** A file that asks; who takes up the request deletes it. */
    static final String ASKED = "asked";

    /** A file that ends it: empty, or what went wrong. */
    static final String DONE = "done";

    /** The folder with the copy. */
    static final String COPY = "copy";

    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Duration UNTIL_TAKEN_UP = Duration.ofSeconds(20);

    private final Path folder;

    private CopyRequest(Path folder) {
        this.folder = folder;
    }

    static CopyRequest make(Path data) throws IOException {
        CopyRequest request = new CopyRequest(Files.createTempDirectory(data, FOLDER));
        PrivateFiles.create(request.folder.resolve(ASKED));
        return request;
    }

    /**
     * Waits for the copy.
     *
     * @param holder who has the folder, for the message
     * @throws BackupException where the service does not answer, or cannot make it
     */
    Path await(String holder, Served served) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        while (!Files.exists(folder.resolve(DONE))) {
            if (!Files.exists(folder)) {
                throw new BackupException(
                        "the service could not copy its data, and its log says why: is the disk full?", null);
            }
            if (!served.isServed()) {
                throw new BackupException("the service has ended meanwhile: run it again", null);
            }
            if (Files.exists(folder.resolve(ASKED)) && System.nanoTime() - asked > UNTIL_TAKEN_UP.toNanos()) {
                throw new BackupException(
                        "the data folder is used by " + holder
                                + ", which makes no copy for a backup: stop it, and run it again",
                        null);
            }
            Thread.sleep(GLANCE);
        }
        String trouble = Files.readString(folder.resolve(DONE));
        if (!trouble.isEmpty()) {
            throw new BackupException("the service could not copy its data: " + trouble, null);
        }
        return folder.resolve(COPY);
    }

    /** Whether somebody has the data folder. */
    interface Served {
        boolean isServed() throws IOException;
    }

    @Override
    public void close() throws IOException {
        IOUtils.rm(folder);
    }
}
