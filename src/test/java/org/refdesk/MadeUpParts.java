package org.refdesk;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.cli.IndexProgress;
import org.refdesk.cli.IndexReport;
import org.refdesk.cli.MadeUpDesk;
import org.refdesk.config.Settings;
import org.refdesk.desk.Desk;
import org.refdesk.desk.DocumentRanking;
import org.refdesk.desk.DocumentRanking.RankedDocument;

/** Parts around a made-up desk, or parts that are broken. */
final class MadeUpParts implements Parts {
    private final @Nullable RuntimeException broken;

    MadeUpParts() {
        this.broken = null;
    }

    MadeUpParts(RuntimeException broken) {
        this.broken = broken;
    }

    @Override
    public Opened open(Settings settings, IndexProgress progress) {
        if (broken != null) {
            throw broken;
        }
        return new Opened() {
            @Override
            public Desk desk() {
                return new MadeUpDesk();
            }

            @Override
            public DocumentRanking ranking() {
                return (question, depth) -> List.of(new RankedDocument("log.txt", 0.5));
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public IndexReport index(Settings settings, IndexProgress progress) {
        progress.said("Indexing " + settings.corpus());
        progress.advanced(1, 2, "log.txt");
        progress.advanced(2, 2, "bad.txt");
        return new IndexReport(
                List.of("log.txt"),
                List.of(),
                List.of(),
                List.of(new IndexReport.Skipped("bad.txt", "not text")),
                4,
                Duration.ofMillis(1500));
    }
}
