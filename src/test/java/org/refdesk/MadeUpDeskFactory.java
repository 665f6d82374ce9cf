package org.refdesk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.cli.MadeUpDesk;
import org.refdesk.config.Settings;
import org.refdesk.corpus.FollowedCorpus;
import org.refdesk.desk.Desk;
import org.refdesk.desk.DocumentRanking;
import org.refdesk.desk.DocumentRanking.RankedDocument;
import org.refdesk.desk.Documents;
import org.refdesk.ingest.IngestReport;
import org.refdesk.ingest.Progress;
import org.refdesk.wiring.DeskFactory;
import org.refdesk.wiring.DeskFigures;
import org.refdesk.wiring.OpenDesk;

/** Parts around a made-up desk, or parts that are broken. */
final class MadeUpDeskFactory implements DeskFactory {
    private final @Nullable Throwable broken;

    MadeUpDeskFactory() {
        this.broken = null;
    }

    /** @param broken thrown where something is opened or indexed */
    MadeUpDeskFactory(Throwable broken) {
        this.broken = broken;
    }

    private void failWhereBroken() {
        if (broken != null) {
            MadeUpDeskFactory.<RuntimeException>fail(broken);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void fail(Throwable e) throws E {
        throw (E) e;
    }

    @Override
    public OpenDesk open(Settings settings, Progress progress) {
        failWhereBroken();
        return new OpenDesk() {
            @Override
            public Desk desk() {
                return new MadeUpDesk();
            }

            @Override
            public DocumentRanking ranking() {
                return (question, depth) -> List.of(new RankedDocument("log.txt", 0.5));
            }

            @Override
            public Documents documents() {
                return id -> Optional.empty();
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public DeskFigures figures() {
                return new DeskFigures(1, 0, 0, null);
            }

            @Override
            public BackgroundLoops background() {
                return new BackgroundLoops();
            }

            @Override
            public FollowedCorpus follow() {
                throw new UnsupportedOperationException("no corpus lies behind it");
            }

            @Override
            public List<String> notes() {
                return List.of("the index was read");
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public IngestReport index(Settings settings, Progress progress) {
        failWhereBroken();
        progress.started(2048);
        progress.advanced(1024);
        progress.advanced(1024);
        progress.done();
        return new IngestReport(
                List.of("log.txt"),
                List.of(),
                List.of(),
                4,
                List.of(),
                List.of(new IngestReport.Skipped("bad.txt", "not text")),
                List.of(),
                false,
                0,
                0,
                null,
                false,
                Duration.ofMillis(1500));
    }
}
