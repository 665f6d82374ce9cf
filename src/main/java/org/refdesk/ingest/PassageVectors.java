package org.refdesk.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refdesk.background.CloseStack;
import org.refdesk.document.Document;
import org.refdesk.document.Span;
import org.refdesk.embedding.Embedder;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.PassageIndex;
import org.refdesk.passage.Passage;

/**
 * The vectors of passages and their sentences: those that the index or this ingest has, and else new ones, computed on
 * several threads.
 */
final class PassageVectors implements AutoCloseable {
    /** Passages of this ingest that are remembered until they are committed; some 8 KB each with 384 dimensions. */
    private static final int REMEMBERED = 2_048;

    private final Supplier<Embedder> source;
    private final int threads;
    private final List<Known> known = new ArrayList<>();
    private final Map<String, Future<List<float[]>>> recent = new Recent();
    private Optional<Known> newest = Optional.empty();
    private @Nullable Embedder embedder;
    private @Nullable ExecutorService pool;
    private long embedded;
    private long reused;

    PassageVectors(Supplier<Embedder> source, int threads) {
        this.source = source;
        this.threads = threads;
    }

    /** Takes vectors from this index too; it is closed with this. */
    void use(Optional<PassageIndex> index) {
        index.map(Known::of).ifPresent(known::add);
    }

    /** What was computed so far is in this index now, which was opened for this. */
    void committed(Optional<PassageIndex> index) {
        Optional<Known> before = newest;
        newest = index.map(Known::of);
        recent.clear();
        before.ifPresent(Known::close);
    }

    /** The vectors of a passage, and then of its sentences. */
    Future<List<float[]>> of(Document document, Passage passage) {
        String text = document.text().substring(passage.start(), passage.end());
        Future<List<float[]>> vectors = recent.get(text);
        if (vectors == null) {
            vectors = stored(text, passage.sentences().size());
        }
        if (vectors != null) {
            reused++;
            return vectors;
        }
        Embedder model = embedder();
        List<Span> sentences = passage.sentences().stream()
                .map(sentence -> new Span(sentence.start() - passage.start(), sentence.end() - passage.start()))
                .toList();
        vectors = pool().submit(() -> model.passage(text, sentences));
        embedded++;
        recent.put(text, vectors);
        return vectors;
    }

    private @Nullable Future<List<float[]>> stored(String text, int sentences) {
        return Stream.concat(newest.stream(), known.stream())
                .map(index -> index.snapshot().vectorsOf(text))
                .filter(vectors -> vectors.size() == 1 + sentences)
                .findFirst()
                .map(CompletableFuture::completedFuture)
                .orElse(null);
    }

    private Embedder embedder() {
        if (embedder == null) {
            embedder = source.get();
        }
        return embedder;
    }

    private ExecutorService pool() {
        if (pool == null) {
            pool = Executors.newFixedThreadPool(
                    threads, Thread.ofPlatform().name("embedding-", 0).daemon().factory());
        }
        return pool;
    }

    /** Passages that were embedded. */
    long embedded() {
        return embedded;
    }

    /** Passages whose vectors were known. */
    long reused() {
        return reused;
    }

    @Override
    public void close() {
        try (CloseStack all = new CloseStack()) {
            if (pool != null) {
                all.add(pool);
                all.addClosing(pool::shutdownNow);
            }
            known.forEach(index -> all.addClosing(index::close));
            newest.ifPresent(index -> all.addClosing(index::close));
        }
    }

    /** An index that was opened for its vectors. */
    private record Known(PassageIndex index, IndexSnapshot snapshot) {
        static Known of(PassageIndex index) {
            try {
                return new Known(index, index.acquire());
            } catch (Throwable e) {
                index.close();
                throw e;
            }
        }

        void close() {
            snapshot.close();
            index.close();
        }
    }

    /** Forgets the oldest. */
    private static final class Recent extends LinkedHashMap<String, Future<List<float[]>>> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Future<List<float[]>>> eldest) {
            return size() > REMEMBERED;
        }
    }
}
