package org.refdesk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refdesk.analysis.Synonyms;
import org.refdesk.cli.IndexReportText;
import org.refdesk.config.Settings;
import org.refdesk.embedding.Embedder;
import org.refdesk.embedding.EmbeddingModel;
import org.refdesk.embedding.OnnxEmbedder;
import org.refdesk.index.IndexException;
import org.refdesk.index.IndexException.Problem;
import org.refdesk.index.IndexState;
import org.refdesk.index.Manifest;
import org.refdesk.index.PassageIndex;
import org.refdesk.ingest.Ingest;
import org.refdesk.ingest.IngestReport;
import org.refdesk.ingest.Progress;
import org.refdesk.passage.Passages;

/** The parts, all in this process. */
final class LocalParts implements Parts {
    private static final EmbeddingModel MODEL = EmbeddingModel.E5_SMALL_V2;

    /** Where these keep the index from being brought up to date, the one that is there still answers. */
    private static final Set<Problem> UNWRITABLE = Set.of(Problem.LOCKED, Problem.READ_ONLY, Problem.DISK_FULL);

    @Override
    public IngestReport index(Settings settings, Progress progress) {
        ListedCorpus corpus = ListedCorpus.of(settings.corpus());
        try (LoadingEmbedder model = model(settings)) {
            String kept = keptModel(settings, corpus);
            IngestReport report = ingest(settings, kept, model, progress).run(corpus.files(), corpus.catalogStamp());
            if (!report.interrupted() && PassageIndex.isDamaged(settings.index(), kept)) {
                report = ingest(settings, wantedModel(settings), model, progress)
                        .repair(corpus.files(), corpus.catalogStamp());
            }
            return report.alsoSkipped(corpus.leftOut());
        }
    }

    @Override
    public Opened open(Settings settings, Progress progress) {
        LoadingEmbedder model = model(settings);
        if (settings.vectors()) {
            model.start();
        }
        try {
            Synonyms synonyms = SynonymsFile.read(settings.synonyms());
            List<String> notes = new ArrayList<>();
            List<IngestReport.Skipped> skipped = new ArrayList<>();
            PassageIndex index = upToDate(settings, model, progress, notes, skipped);
            return LocalDeskOpened.over(index, synonyms, settings, model, notes, skipped);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private static PassageIndex upToDate(
            Settings settings,
            LoadingEmbedder model,
            Progress progress,
            List<String> notes,
            List<IngestReport.Skipped> skipped) {
        ListedCorpus corpus = ListedCorpus.of(settings.corpus());
        skipped.addAll(corpus.leftOut());
        try {
            Ingest ingest = ingest(settings, keptModel(settings, corpus), model, progress);
            IngestReport report = ingest.run(corpus.files(), corpus.catalogStamp());
            notes.addAll(IndexReportText.news(report));
            skipped.addAll(report.skipped());
        } catch (IndexException e) {
            PassageIndex stale = UNWRITABLE.contains(e.problem()) ? openedOrNull(settings.index()) : null;
            if (stale == null) {
                throw e;
            }
            notes.add("answering from the index as it is, which is behind its corpus: " + e.getMessage());
            return stale;
        }
        try {
            return PassageIndex.open(settings.index());
        } catch (IndexException e) {
            if (e.problem() != Problem.DAMAGED) {
                throw e;
            }
            Ingest ingest = ingest(settings, wantedModel(settings), model, progress);
            notes.addAll(IndexReportText.news(ingest.repair(corpus.files(), corpus.catalogStamp())));
            return PassageIndex.open(settings.index());
        }
    }

    /** The model of an index that serves as it is: where vectors are off, also one that has them and is up to date. */
    private static String keptModel(Settings settings, ListedCorpus corpus) {
        String wanted = wantedModel(settings);
        return settings.vectors()
                ? wanted
                : IndexState.modelInForce(settings.index())
                        .filter(model -> new Ingest(
                                        settings.index(), model, LocalParts::noEmbedder, Passages::of, Progress.NONE)
                                .unchanged(corpus.files(), corpus.catalogStamp())
                                .isPresent())
                        .orElse(wanted);
    }

    private static String wantedModel(Settings settings) {
        return settings.vectors() ? MODEL.name() : Manifest.NO_VECTORS;
    }

    private static Embedder noEmbedder() {
        throw new IllegalStateException("nothing is embedded where nothing has changed");
    }

    private static @Nullable PassageIndex openedOrNull(Path index) {
        try {
            return PassageIndex.open(index);
        } catch (IndexException e) {
            return null;
        }
    }

    private static Ingest ingest(Settings settings, String name, LoadingEmbedder model, Progress progress) {
        return new Ingest(settings.index(), name, () -> model, Passages::of, progress);
    }

    private static LoadingEmbedder model(Settings settings) {
        return new LoadingEmbedder(MODEL, () -> OnnxEmbedder.open(MODEL, settings.model()));
    }
}
