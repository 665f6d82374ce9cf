package org.refdesk.wiring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refdesk.analysis.Synonyms;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.CloseStack;
import org.refdesk.cli.IndexReportText;
import org.refdesk.config.Settings;
import org.refdesk.corpus.CorpusIndexer;
import org.refdesk.corpus.CorpusListing;
import org.refdesk.embedding.BackgroundEmbedder;
import org.refdesk.embedding.OnnxEmbedder;
import org.refdesk.index.IndexException;
import org.refdesk.index.IndexException.Problem;
import org.refdesk.index.PassageIndex;
import org.refdesk.ingest.IngestReport;
import org.refdesk.ingest.Progress;

/** The parts, all in this process. */
public final class LocalDeskFactory implements DeskFactory {
    /** Where these keep the index from being brought up to date, the one that is there still answers. */
    private static final Set<Problem> UNWRITABLE = Set.of(Problem.LOCKED, Problem.READ_ONLY, Problem.DISK_FULL);

    @Override
    public IngestReport index(Settings settings, Progress progress) {
        CorpusListing corpus = CorpusListing.of(settings.corpus());
        try (BackgroundEmbedder model = model(settings, new BackgroundLoops())) {
            return corpusIndexer(settings, model).updateOrRepair(corpus, progress);
        }
    }

    @Override
    public OpenDesk open(Settings settings, Progress progress) {
        return open(settings, progress, new BackgroundLoops());
    }

    /** As the other; the background work is told to {@code loops}. */
    public OpenDesk open(Settings settings, Progress progress, BackgroundLoops loops) {
        CloseStack open = new CloseStack();
        try {
            BackgroundEmbedder model = open.add(model(settings, loops));
            if (settings.vectors()) {
                model.start();
            }
            Synonyms synonyms = SynonymsFile.read(settings.synonyms());
            List<String> notes = new ArrayList<>();
            PassageIndex index = open.add(upToDate(settings, corpusIndexer(settings, model), progress, notes));
            return LocalOpenDesk.over(index, synonyms, settings, model, notes, loops, open);
        } catch (Throwable e) {
            open.closeAfter(e);
            throw e;
        }
    }

    private static PassageIndex upToDate(
            Settings settings, CorpusIndexer corpusIndexer, Progress progress, List<String> notes) {
        CorpusListing corpus = CorpusListing.of(settings.corpus());
        try {
            IngestReport report = corpusIndexer.update(corpus, progress);
            notes.addAll(IndexReportText.news(report));
            notes.addAll(IndexReportText.outdated(report));
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
            notes.addAll(IndexReportText.news(corpusIndexer.repair(corpus, progress)));
            return PassageIndex.open(settings.index());
        }
    }

    private static @Nullable PassageIndex openedOrNull(Path index) {
        try {
            return PassageIndex.open(index);
        } catch (IndexException e) {
            return null;
        }
    }

    private static CorpusIndexer corpusIndexer(Settings settings, BackgroundEmbedder model) {
        return new CorpusIndexer(settings, model, Runtime.getRuntime().availableProcessors());
    }

    private static BackgroundEmbedder model(Settings settings, BackgroundLoops loops) {
        return new BackgroundEmbedder(
                CorpusIndexer.MODEL, () -> OnnxEmbedder.open(CorpusIndexer.MODEL, settings.model()), loops);
    }
}
