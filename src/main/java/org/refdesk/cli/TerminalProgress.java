package org.refdesk.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.refdesk.ingest.Progress;

/** Progress for terminals: a bar with an estimate of the remaining time. */
public final class TerminalProgress implements Progress {
    private static final int KILOBYTE = 1024;

    private final PrintStream out;
    private final int columns;
    private @Nullable ProgressBar bar;

    /** @param columns width of the terminal, in characters */
    public TerminalProgress(PrintStream out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    @Override
    public synchronized void started(long bytes) {
        bar = new ProgressBarBuilder()
                .setTaskName("Indexing")
                .setUnit(" KB", KILOBYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setInitialMax(bytes)
                .setConsumer(new ConsoleProgressBarConsumer(out, columns))
                .build();
    }

    @Override
    public synchronized void advanced(long bytes) {
        if (bar != null) {
            bar.stepBy(bytes);
        }
    }

    @Override
    public synchronized void done() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
