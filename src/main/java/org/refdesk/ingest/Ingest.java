package org.refdesk.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.refdesk.document.Document;
import org.refdesk.embedding.Embedder;
import org.refdesk.index.IndexException;
import org.refdesk.index.IndexException.Problem;
import org.refdesk.index.IndexFolder;
import org.refdesk.index.IndexState;
import org.refdesk.index.IndexTrouble;
import org.refdesk.passage.Passage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings an index up to date with its corpus.
 *
 * <p>It goes by content: a file whose size and time are those of the last ingest is not opened; one with the same bytes
 * is not read; a document with the same bytes and the same entry in the catalog is not written; a text that was
 * embedded before is not embedded. To stop it, interrupt its thread: the index is then as of its last commit.
 */
public final class Ingest {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    /** Files that may turn out too large in one ingest; where there are more, memory is short of its own accord. */
    private static final int MOST_TOO_LARGE = 3;

    private final Path index;
    private final String model;
    private final Supplier<Embedder> embedder;
    private final Function<Document, List<Passage>> passages;
    private final Progress progress;
    private final int threads;

    /**
     * An ingest that embeds on all cores.
     *
     * @param index folder of the index, made where there is none
     * @param model name of the embedding model, or {@code Manifest.NO_VECTORS}
     * @param embedder gives that model; asked only when something must be embedded
     * @param passages divides a document
     */
    public Ingest(
            Path index,
            String model,
            Supplier<Embedder> embedder,
            Function<Document, List<Passage>> passages,
            Progress progress) {
        this(index, model, embedder, passages, progress, Runtime.getRuntime().availableProcessors());
    }

    /**
     * As the other.
     *
     * @param threads that embed, 1 or more
     */
    public Ingest(
            Path index,
            String model,
            Supplier<Embedder> embedder,
            Function<Document, List<Passage>> passages,
            Progress progress,
            int threads) {
        this.index = index;
        this.model = model;
        this.embedder = embedder;
        this.passages = passages;
        this.progress = progress;
        this.threads = threads;
    }

    /**
     * Brings the index up to date with these files, which are all of the corpus.
     *
     * @param catalogStamp stands for the whole catalog: where it is that of the last ingest, no file's
     *     {@link SourceFile#catalogKey} is asked for unless some file changed
     * @throws IndexException where another process writes the index, or it cannot be written
     */
    public IngestReport run(List<? extends SourceFile> corpus, String catalogStamp) {
        return unchanged(corpus, catalogStamp).orElseGet(() -> repair(corpus, catalogStamp));
    }

    /** What {@link #run} would report, where the index is up to date; else empty, and nothing was done. */
    public Optional<IngestReport> unchanged(List<? extends SourceFile> corpus, String catalogStamp) {
        long start = System.nanoTime();
        Tally tally = new Tally();
        return isUpToDate(corpus, catalogStamp, tally)
                ? Optional.of(tally.report(Duration.ofNanos(System.nanoTime() - start)))
                : Optional.empty();
    }

    /**
     * As {@link #unchanged}, also where files look changed that hold the same bytes.
     *
     * @throws IOException where a file that looks changed cannot be read
     */
    public Optional<IngestReport> same(List<? extends SourceFile> corpus, String catalogStamp) throws IOException {
        IndexState state = IndexState.of(index, model);
        Ledger ledger = Ledger.read(index, state.commit());
        if (!state.inForce() || !ledger.holds(corpus, catalogStamp)) {
            return Optional.empty();
        }
        Tally tally = new Tally();
        ledger.entries().forEach(tally::kept);
        return Optional.of(tally.report(Duration.ZERO));
    }

    /** As {@link #run}, but the index is opened in any case, and built again where it turns out to be damaged. */
    public IngestReport repair(List<? extends SourceFile> corpus, String catalogStamp) {
        long start = System.nanoTime();
        Tally tally = new Tally();
        update(corpus, catalogStamp, tally);
        return tally.report(Duration.ofNanos(System.nanoTime() - start));
    }

    private boolean isUpToDate(List<? extends SourceFile> corpus, String catalogStamp, Tally tally) {
        IndexState state = IndexState.of(index, model);
        Ledger ledger = Ledger.read(index, state.commit());
        if (!state.inForce() || state.commit().isEmpty() || !ledger.looksLike(corpus, catalogStamp)) {
            return false;
        }
        ledger.entries().forEach(tally::kept);
        return true;
    }

    private void update(List<? extends SourceFile> corpus, String catalogStamp, Tally tally) {
        try (IndexFolder folder = IndexFolder.open(index, model)) {
            try {
                updateWithoutTooLarge(folder, corpus, catalogStamp, tally);
            } catch (IndexException e) {
                if (e.problem() != Problem.DAMAGED) {
                    throw e;
                }
                folder.discard();
                tally.restart();
                updateWithoutTooLarge(folder, corpus, catalogStamp, tally);
            }
            tally.rebuilt(folder.rebuildReason());
        } catch (IOException e) {
            throw IndexTrouble.of(index, e);
        } catch (IndexException e) {
            if (!Thread.currentThread().isInterrupted()) {
                throw e;
            }
            tally.interrupted();
        }
    }

    /** Where memory runs out, the file that was read then is left out, and the others are taken in. */
    private void updateWithoutTooLarge(
            IndexFolder folder, List<? extends SourceFile> corpus, String catalogStamp, Tally tally) {
        Set<String> tooLarge = new HashSet<>();
        while (true) {
            try {
                update(folder, corpus, catalogStamp, tally, tooLarge);
                return;
            } catch (TooLargeException e) {
                if (tooLarge.size() == MOST_TOO_LARGE || !tooLarge.add(e.file())) {
                    throw e.memory();
                }
                LOG.warn("{} took all the memory there was, and is left out", e.file());
                tally.restart();
            }
        }
    }

    private void update(
            IndexFolder folder,
            List<? extends SourceFile> corpus,
            String catalogStamp,
            Tally tally,
            Set<String> tooLarge) {
        Ledger ledger = Ledger.read(index, IndexState.of(index, model).commit());
        try (Vectors vectors = new Vectors(embedder, threads);
                Pipeline pipeline =
                        new Pipeline(index, model, folder, vectors, passages, progress, new Ledger(catalogStamp))) {
            Update update = new Update(pipeline, ledger, tally, tooLarge);
            try {
                update.run(corpus);
            } catch (OutOfMemoryError e) {
                throw TooLargeException.of(update.underWay(), e);
            } finally {
                tally.embedded(vectors.embedded(), vectors.reused());
            }
        } catch (InterruptedException e) {
            tally.interrupted();
            Thread.currentThread().interrupt();
        }
    }
}
