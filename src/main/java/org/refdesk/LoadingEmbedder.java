package org.refdesk;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.refdesk.embedding.EmbeddedQuestion;
import org.refdesk.embedding.Embedder;
import org.refdesk.embedding.EmbeddingModel;
import org.refdesk.embedding.WordVectors;
import org.refdesk.passage.Span;

/**
 * An embedder that is made ready in the background, since that takes longer than all the rest of a start. Who asks it
 * for a vector waits until it is ready.
 */
final class LoadingEmbedder implements Embedder {
    private final EmbeddingModel model;
    private final Supplier<Embedder> load;
    private @Nullable CompletableFuture<Embedder> loading;

    LoadingEmbedder(EmbeddingModel model, Supplier<Embedder> load) {
        this.model = model;
        this.load = load;
    }

    /** Begins to make it ready, unless that was begun before. */
    synchronized void start() {
        if (loading == null) {
            loading = CompletableFuture.supplyAsync(
                    load, work -> Thread.ofPlatform().name("model").daemon().start(work));
        }
    }

    /** Whether who asks it need not wait. */
    synchronized boolean isReady() {
        return loading != null && loading.isDone() && !loading.isCompletedExceptionally();
    }

    @Override
    public String model() {
        return model.name();
    }

    @Override
    public int dimension() {
        return model.dimension();
    }

    @Override
    public List<float[]> passage(String text, List<Span> sentences) {
        return ready().passage(text, sentences);
    }

    @Override
    public EmbeddedQuestion question(String text) {
        return ready().question(text);
    }

    @Override
    public WordVectors words(String text) {
        return ready().words(text);
    }

    private Embedder ready() {
        try {
            return begun().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private synchronized CompletableFuture<Embedder> begun() {
        start();
        return Objects.requireNonNull(loading);
    }

    /** Waits for what was begun: native code that is cut off in its start may take the process with it. */
    @Override
    public synchronized void close() {
        if (loading != null) {
            loading.thenAccept(Embedder::close).exceptionally(failure -> null).join();
        }
    }
}
