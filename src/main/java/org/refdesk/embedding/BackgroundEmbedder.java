package org.refdesk.embedding;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.refdesk.background.BackgroundLoop;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.ClosePolicy;
import org.refdesk.document.Span;

/**
 * An embedder that is made ready in the background, since that takes longer than all the rest of a start. Who asks it
 * for a vector waits until it is ready, or is told that it could not be made so; that is tried again meanwhile.
 */
public final class BackgroundEmbedder implements Embedder {
    private final EmbeddingModel model;
    private final Supplier<Embedder> load;
    private final BackgroundLoop loop;
    private CompletableFuture<Embedder> loading = new CompletableFuture<>();
    private boolean begun;
    private boolean closed;

    /** @param loops hears how it goes */
    public BackgroundEmbedder(EmbeddingModel model, Supplier<Embedder> load, BackgroundLoops loops) {
        this.model = model;
        this.load = load;
        this.loop = loops.loop("model", ClosePolicy.AFTER_ITS_STEP, () -> {
            load();
            return Optional.empty();
        });
    }

    /** Begins to make it ready, unless that was begun before. */
    public synchronized void start() {
        if (closed) {
            throw new IllegalStateException("the model is closed");
        }
        if (!begun) {
            loop.start();
            begun = true;
        }
    }

    private void load() {
        CompletableFuture<Embedder> attempt = attempt();
        try {
            loop.work().step("load the model");
            attempt.complete(load.get());
        } catch (Throwable e) {
            attempt.completeExceptionally(e);
            throw e;
        }
    }

    private synchronized CompletableFuture<Embedder> attempt() {
        if (loading.isCompletedExceptionally()) {
            loading = new CompletableFuture<>();
        }
        return loading;
    }

    /** Whether who asks it need not wait. */
    public synchronized boolean isReady() {
        return loading.isDone() && !loading.isCompletedExceptionally();
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
        return loading;
    }

    /** Waits for what was begun: native code that is cut off in its start may take the process with it. */
    @Override
    public void close() {
        if (isFirstClose()) {
            loop.close();
            if (isReady()) {
                attempt().join().close();
            }
        }
    }

    private synchronized boolean isFirstClose() {
        boolean isFirst = !closed;
        closed = true;
        return isFirst;
    }
}
