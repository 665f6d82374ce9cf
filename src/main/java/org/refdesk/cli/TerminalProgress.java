package org.refdesk.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Progress as a bar with an estimate of the time left: for terminals. */
public final class TerminalProgress implements IndexProgress, AutoCloseable {
    private final PrintStream out;
    private final int columns;
    private @Nullable ProgressBar bar;

    /** @param columns width of the terminal, in characters */
    public TerminalProgress(PrintStream out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    @Override
    public synchronized void advanced(long done, long total, String file) {
        ProgressBar shown = bar;
        if (shown == null) {
            shown = new ProgressBarBuilder()
                    .setTaskName("Indexing")
                    .setUnit(" files", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setInitialMax(total)
                    .setConsumer(new ConsoleProgressBarConsumer(out, columns))
                    .build();
            bar = shown;
        }
        shown.maxHint(total);
        shown.stepTo(done);
    }

    @Override
    public synchronized void said(String line) {
        close();
        out.println(line);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
