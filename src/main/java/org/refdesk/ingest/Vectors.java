package org.refdesk.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Document;
import org.refdesk.embedding.Embedder;
import org.refdesk.index.PassageIndex;
import org.refdesk.index.Snapshot;
import org.refdesk.passage.Passage;
import org.refdesk.passage.Span;

/** The vectors of texts: those that the index or this ingest has, and else new ones, computed on all cores. */
final class Vectors implements AutoCloseable {
    /** Texts of this ingest that are remembered until they are committed; 1.5 KB each with 384 dimensions. */
    private static final int REMEMBERED = 8_192;

    private final Supplier<Embedder> source;
    private final List<Known> known = new ArrayList<>();
    private final Map<String, Future<float[]>> recent = new Recent();
    private Optional<Known> newest = Optional.empty();
    private @Nullable Embedder embedder;
    private @Nullable ExecutorService pool;
    private long embedded;
    private long reused;

    Vectors(Supplier<Embedder> source) {
        this.source = source;
    }

    /** Takes vectors from this index too; it is closed with this. */
    void use(Optional<PassageIndex> index) {
        index.map(Known::of).ifPresent(known::add);
    }

    /** What was computed so far is in this index now, which was opened for this. */
    void committed(Optional<PassageIndex> index) {
        newest.ifPresent(Known::close);
        newest = index.map(Known::of);
        recent.clear();
    }

    /** The vectors of a passage, and then of its sentences. */
    List<Future<float[]>> of(Document document, Passage passage) {
        List<Future<float[]>> vectors = new ArrayList<>();
        vectors.add(of(document.text().substring(passage.start(), passage.end())));
        for (Span sentence : passage.sentences()) {
            vectors.add(of(document.text().substring(sentence.start(), sentence.end())));
        }
        return vectors;
    }

    private Future<float[]> of(String text) {
        Future<float[]> vector = recent.get(text);
        if (vector != null) {
            reused++;
            return vector;
        }
        vector = stored(text);
        if (vector == null) {
            Embedder model = embedder();
            vector = pool().submit(() -> model.passage(text));
            embedded++;
            recent.put(text, vector);
        } else {
            reused++;
        }
        return vector;
    }

    private @Nullable Future<float[]> stored(String text) {
        return Stream.concat(newest.stream(), known.stream())
                .map(index -> index.snapshot().vectorOf(text))
                .filter(Objects::nonNull)
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
                    Runtime.getRuntime().availableProcessors(),
                    Thread.ofPlatform().name("embedding-", 0).daemon().factory());
        }
        return pool;
    }

    /** Texts that were embedded. */
    long embedded() {
        return embedded;
    }

    /** Texts whose vector was known. */
    long reused() {
        return reused;
    }

    @Override
    public void close() {
        newest.ifPresent(Known::close);
        known.forEach(Known::close);
        if (pool != null) {
            pool.shutdownNow();
            pool.close();
        }
    }

    /** An index that was opened for its vectors. */
    private record Known(PassageIndex index, Snapshot snapshot) {
        static Known of(PassageIndex index) {
            return new Known(index, index.acquire());
        }

        void close() {
            snapshot.close();
            index.close();
        }
    }

    /** Forgets the oldest. */
    private static final class Recent extends LinkedHashMap<String, Future<float[]>> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Future<float[]>> eldest) {
            return size() > REMEMBERED;
        }
    }
}
