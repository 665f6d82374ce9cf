package org.refdesk.wiring;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.refdesk.analysis.Synonyms;
import org.refdesk.answer.Answerer;
import org.refdesk.answer.SentenceWeights;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.CloseStack;
import org.refdesk.config.Settings;
import org.refdesk.corpus.CorpusIndexer;
import org.refdesk.corpus.CorpusWatcher;
import org.refdesk.corpus.FollowedCorpus;
import org.refdesk.desk.CachingDesk;
import org.refdesk.desk.Desk;
import org.refdesk.desk.DocumentRanking;
import org.refdesk.desk.Documents;
import org.refdesk.desk.LocalDesk;
import org.refdesk.embedding.BackgroundEmbedder;
import org.refdesk.embedding.Embedder;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.IndexState;
import org.refdesk.index.PassageIndex;
import org.refdesk.retrieval.HybridRetriever;
import org.refdesk.retrieval.RankingWeights;

/** A desk over an index in this process, with the threads that search for it. */
public record LocalOpenDesk(
        PassageIndex index,
        BackgroundEmbedder model,
        Settings settings,
        Desk desk,
        LocalDesk local,
        List<String> notes,
        BackgroundLoops background,
        CloseStack open)
        implements OpenDesk {
    public LocalOpenDesk {
        notes = List.copyOf(notes);
    }

    /** @param open closes all of it in the end, and has the index and the model already */
    static LocalOpenDesk over(
            PassageIndex index,
            Synonyms synonyms,
            Settings settings,
            BackgroundEmbedder model,
            List<String> notes,
            BackgroundLoops background,
            CloseStack open) {
        ExecutorService searches = open.add(onePerCore());
        open.addClosing(searches::shutdownNow);
        @Nullable Embedder embedder = settings.vectors() ? model : null;
        LocalDesk desk = new LocalDesk(
                index,
                synonyms,
                new HybridRetriever(RankingWeights.DEFAULT, embedder, searches),
                new Answerer(SentenceWeights.DEFAULT, embedder));
        Desk remembering = remembering(desk, settings);
        return new LocalOpenDesk(index, model, settings, remembering, desk, notes, background, open);
    }

    private static Desk remembering(Desk desk, Settings settings) {
        long bytes = settings.cacheSize().bytes();
        return bytes == 0 ? desk : new CachingDesk(desk, bytes);
    }

    private static ExecutorService onePerCore() {
        return Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("search-", 0).daemon().factory());
    }

    @Override
    public DocumentRanking ranking() {
        return local;
    }

    @Override
    public Documents documents() {
        return local;
    }

    @Override
    public boolean isReady() {
        return !settings.vectors() || model.isReady();
    }

    @Override
    public DeskFigures figures() {
        try (IndexSnapshot snapshot = index.acquire()) {
            return new DeskFigures(
                    snapshot.documentCount(),
                    IndexState.bytes(settings.index()),
                    local.droppedQuotes(),
                    desk instanceof CachingDesk caching ? caching.statistics() : null);
        }
    }

    /** On half the cores: the others answer meanwhile. */
    @Override
    public FollowedCorpus follow() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return CorpusWatcher.begin(settings.corpus(), new CorpusIndexer(settings, model, threads), index, background);
    }

    @Override
    public void close() {
        open.close();
    }
}
