package org.refdesk.corpus;

import org.refdesk.config.Settings;
import org.refdesk.embedding.Embedder;
import org.refdesk.embedding.EmbeddingModel;
import org.refdesk.index.IndexState;
import org.refdesk.index.Manifest;
import org.refdesk.index.PassageIndex;
import org.refdesk.ingest.Ingest;
import org.refdesk.ingest.IngestReport;
import org.refdesk.ingest.Progress;
import org.refdesk.passage.Passages;

/** The index of the configured corpus, which this brings up to date. */
public final class CorpusIndexer {
    public static final EmbeddingModel MODEL = EmbeddingModel.E5_SMALL_V2;

    private final Settings settings;
    private final Embedder model;
    private final int threads;

    /** @param threads that embed what is new, 1 or more */
    public CorpusIndexer(Settings settings, Embedder model, int threads) {
        this.settings = settings;
        this.model = model;
        this.threads = threads;
    }

    /** Brings it up to date with a corpus, where that is not so already. */
    public IngestReport update(CorpusListing corpus, Progress progress) {
        return ingest(keptModel(corpus), progress).run(corpus);
    }

    /** As {@link #update}, where the files of the index look damaged too. */
    public IngestReport updateOrRepair(CorpusListing corpus, Progress progress) {
        String kept = keptModel(corpus);
        IngestReport report = ingest(kept, progress).run(corpus);
        return report.interrupted() || !PassageIndex.isDamaged(settings.index(), kept)
                ? report
                : repair(corpus, progress);
    }

    /** Opens it in any case, and builds it again where it turns out to be damaged. */
    public IngestReport repair(CorpusListing corpus, Progress progress) {
        return ingest(wantedModel(), progress).repair(corpus);
    }

    /** The model of an index that serves as it is: where vectors are off, also one that has them and is up to date. */
    private String keptModel(CorpusListing corpus) {
        return settings.vectors()
                ? wantedModel()
                : IndexState.modelInForce(settings.index())
                        .filter(kept ->
                                ingest(kept, Progress.NONE).unchanged(corpus).isPresent())
                        .orElse(wantedModel());
    }

    private String wantedModel() {
        return settings.vectors() ? MODEL.name() : Manifest.NO_VECTORS;
    }

    private Ingest ingest(String name, Progress progress) {
        return new Ingest(settings.index(), name, () -> model, Passages::of, progress, threads);
    }
}
