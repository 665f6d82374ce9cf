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
import org.refdesk.index.DiskErrors;
import org.refdesk.index.IndexException;
import org.refdesk.index.IndexException.Problem;
import org.refdesk.index.IndexFolder;
import org.refdesk.index.IndexState;
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
     * Brings the index up to date with a corpus.
     *
     * @throws IndexException where another process writes the index, or it cannot be written
     */
    public IngestReport run(SourceCorpus corpus) {
        return unchanged(corpus).orElseGet(() -> repair(corpus));
    }

    /** What {@link #run} would report, where the index is up to date; else empty, and nothing was done. */
    public Optional<IngestReport> unchanged(SourceCorpus corpus) {
        long start = System.nanoTime();
        IndexState state = IndexState.of(index, model);
        FileStates fileStates = FileStates.read(index, state.commit());
        boolean upToDate = state.inForce() && !state.commit().isEmpty() && fileStates.looksLike(corpus);
        return upToDate
                ? Optional.of(ingestCounts(fileStates, corpus).report(Duration.ofNanos(System.nanoTime() - start)))
                : Optional.empty();
    }

    private static IngestCounts ingestCounts(FileStates fileStates, SourceCorpus corpus) {
        IngestCounts ingestCounts = new IngestCounts();
        fileStates.entries().forEach(ingestCounts::kept);
        corpus.leftOut().stream()
                .filter(left -> fileStates.entry(left.name()) == null)
                .forEach(ingestCounts::skipped);
        return ingestCounts;
    }

    /**
     * As {@link #unchanged}, also where files look changed that hold the same bytes.
     *
     * @throws IOException where a file that looks changed cannot be read
     */
    public Optional<IngestReport> same(SourceCorpus corpus) throws IOException {
        IndexState state = IndexState.of(index, model);
        FileStates fileStates = FileStates.read(index, state.commit());
        if (!state.inForce() || !fileStates.holds(corpus)) {
            return Optional.empty();
        }
        IngestCounts ingestCounts = ingestCounts(fileStates, corpus);
        return Optional.of(ingestCounts.report(Duration.ZERO));
    }

    /** As {@link #run}, but the index is opened in any case, and built again where it turns out to be damaged. */
    public IngestReport repair(SourceCorpus corpus) {
        long start = System.nanoTime();
        IngestCounts ingestCounts = new IngestCounts();
        update(corpus, ingestCounts);
        return ingestCounts.report(Duration.ofNanos(System.nanoTime() - start));
    }

    private void update(SourceCorpus corpus, IngestCounts ingestCounts) {
        try (IndexFolder folder = IndexFolder.open(index, model)) {
            try {
                updateWithoutTooLarge(folder, corpus, ingestCounts);
            } catch (IndexException e) {
                if (e.problem() != Problem.DAMAGED) {
                    throw e;
                }
                folder.discard();
                ingestCounts.restart();
                updateWithoutTooLarge(folder, corpus, ingestCounts);
            }
            ingestCounts.rebuilt(folder.rebuildReason());
        } catch (IOException e) {
            throw DiskErrors.of(index, e);
        } catch (IndexException e) {
            if (!Thread.currentThread().isInterrupted()) {
                throw e;
            }
            ingestCounts.interrupted();
        }
    }

    /** An empty folder on which nothing is mounted may be mounted again: what it was is not forgotten. */
    private static FileStates begun(SourceCorpus corpus, FileStates before) {
        Set<String> mounts = new HashSet<>(corpus.mounts());
        before.mounts().stream()
                .filter(folder -> corpus.unseen(folder + "/", Set.of(folder)).isPresent())
                .forEach(mounts::add);
        return new FileStates(corpus.stamp(), mounts);
    }

    /** Where memory runs out, the file that was read then is left out, and the others are taken in. */
    private void updateWithoutTooLarge(IndexFolder folder, SourceCorpus corpus, IngestCounts ingestCounts) {
        Set<String> tooLarge = new HashSet<>();
        while (true) {
            try {
                update(folder, corpus, ingestCounts, tooLarge);
                return;
            } catch (TooLargeException e) {
                if (tooLarge.size() == MOST_TOO_LARGE || !tooLarge.add(e.file())) {
                    throw e.memory();
                }
                LOG.warn("{} took all the memory there was, and is not read now", e.file());
                ingestCounts.restart();
            }
        }
    }

    private void update(IndexFolder folder, SourceCorpus corpus, IngestCounts ingestCounts, Set<String> tooLarge) {
        FileStates fileStates =
                FileStates.read(index, IndexState.of(index, model).commit());
        try (PassageVectors vectors = new PassageVectors(embedder, threads);
                IndexingPipeline indexingPipeline = new IndexingPipeline(
                        index, model, folder, vectors, passages, progress, begun(corpus, fileStates))) {
            IndexUpdate update = new IndexUpdate(indexingPipeline, fileStates, ingestCounts, tooLarge);
            try {
                update.run(corpus);
            } catch (OutOfMemoryError e) {
                throw TooLargeException.of(update.underWay(), e);
            } finally {
                ingestCounts.embedded(vectors.embedded(), vectors.reused());
            }
        } catch (InterruptedException e) {
            ingestCounts.interrupted();
            Thread.currentThread().interrupt();
        }
    }
}
