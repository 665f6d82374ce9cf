package org.refdesk.cli;

import java.io.PrintStream;

/** Progress as plain lines, one at each tenth of the way: for logs and pipes. */
public final class ProgressLines implements IndexProgress {
    private static final int TENTHS = 10;

    private final PrintStream out;
    private long tenthShown;

    public ProgressLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void advanced(long done, long total, String file) {
        long tenth = total <= 0 ? TENTHS : done * TENTHS / total;
        if (tenth > tenthShown) {
            tenthShown = tenth;
            out.println("indexed %d of %d files".formatted(done, total));
        }
    }

    @Override
    public synchronized void said(String line) {
        out.println(line);
    }
}
