package org.refdesk.chat.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.refdesk.files.PrivateFiles;

/**
 * Since when a data folder goes on from a backup, in a file of it. What was asked before may have been answered by the
 * desk that the backup was made of, also where nothing here says so: the platform is asked before it is answered.
 */
public final class RestoreTime {
    /** Name of the file. */
    public static final String FILE = "restored.txt";

    /** By which the clocks of this machine and of a platform may differ; to ask once too often does no harm. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private RestoreTime() {}

    /** Notes it. */
    public static void note(Path data, Instant when) throws IOException {
        Path file = data.resolve(FILE);
        PrivateFiles.create(file);
        Files.writeString(file, when + System.lineSeparator());
    }

    /** What was asked before this may be answered already; the beginning of time where nothing was restored. */
    static Instant answeredBefore(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Instant.MIN;
        }
        try {
            return Instant.parse(Files.readString(file).strip()).plus(MARGIN);
        } catch (DateTimeException e) {
            throw new IOException(
                    file + " holds no time: write the time of the restoring into it, such as " + "2026-01-31T12:00:00Z",
                    e);
        }
    }
}
