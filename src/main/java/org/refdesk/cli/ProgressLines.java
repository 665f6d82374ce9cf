package org.refdesk.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.refdesk.ingest.Progress;

/** Progress as plain lines for logs and pipes: at most one per tenth of the work, with time between them. */
public final class ProgressLines implements Progress {
    private static final int TENTHS = 10;
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final PrintStream out;
    private final InstantSource clock;
    private Instant last = Instant.EPOCH;
    private long total;
    private long done;
    private long tenthShown;

    public ProgressLines(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public synchronized void started(long bytes) {
        total = bytes;
        say("indexing " + size(bytes) + " ...");
    }

    @Override
    public synchronized void advanced(long bytes) {
        done += bytes;
        long tenth = total == 0 ? 0 : done * TENTHS / total;
        if (tenth > tenthShown && tenth < TENTHS && !clock.instant().isBefore(last.plus(PAUSE))) {
            tenthShown = tenth;
            say("indexed %s of %s".formatted(size(done), size(total)));
        }
    }

    @Override
    public void done() {}

    private void say(String line) {
        last = clock.instant();
        out.println(line);
    }

    private static String size(long bytes) {
        return bytes < 10 << 20
                ? String.format(Locale.ROOT, "%,d KB", (bytes + 1023) >> 10)
                : String.format(Locale.ROOT, "%,d MB", bytes >> 20);
    }
}
