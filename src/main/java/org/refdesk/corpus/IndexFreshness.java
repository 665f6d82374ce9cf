package org.refdesk.corpus;

import java.io.IOException;
import java.util.Optional;
import org.refdesk.config.Settings;
import org.refdesk.doctor.Freshness;
import org.refdesk.ingest.Ingest;
import org.refdesk.ingest.IngestReport;
import org.refdesk.ingest.Progress;
import org.refdesk.passage.Passages;

/** Compares an index with its corpus as an ingest does, and leaves it at that. */
public final class IndexFreshness implements Freshness {
    @Override
    public Optional<IngestReport> same(Settings settings, String model) throws IOException {
        CorpusListing corpus = CorpusListing.of(settings.corpus());
        Ingest ingest = new Ingest(
                settings.index(),
                model,
                () -> {
                    throw new IllegalStateException("nothing is embedded where nothing is written");
                },
                Passages::of,
                Progress.NONE);
        return ingest.same(corpus);
    }
}
