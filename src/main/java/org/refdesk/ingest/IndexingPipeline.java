package org.refdesk.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.ThreadInterruptedException;
import org.refdesk.document.Document;
import org.refdesk.index.Completeness;
import org.refdesk.index.DiskErrors;
import org.refdesk.index.EmbeddedPassage;
import org.refdesk.index.IndexException;
import org.refdesk.index.IndexFolder;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.IndexState;
import org.refdesk.index.Manifest;
import org.refdesk.index.PassageIndex;
import org.refdesk.index.PassageIndexWriter;
import org.refdesk.index.StoredDocument;
import org.refdesk.passage.Passage;

/**
 * Writes to the index in the order it is told to, while the vectors of what comes next are computed.
 *
 * <p>Whole documents and files are committed now and then, so that an ingest that is stopped goes on from there.
 */
final class IndexingPipeline implements AutoCloseable {
    /** Steps that may wait for those before them: enough to keep every core embedding while one text is long. */
    private static final int AHEAD = 64;

    /** Passages whose vectors are new, between two commits: half a minute's work on two cores. */
    private static final long PASSAGES_A_COMMIT = 500;

    /** Characters between two commits, where there are no vectors to compute. */
    private static final long CHARACTERS_A_COMMIT = 64L << 20;

    private final Path index;
    private final String model;
    private final IndexFolder folder;
    private final PassageVectors vectors;
    private final Function<Document, List<Passage>> passages;
    private final Progress progress;
    private final PassageIndexWriter writer;
    private final FileStates fileStates;
    private final Deque<Step> steps = new ArrayDeque<>();
    private boolean started;
    private long passagesCommitted;
    private long characters;

    IndexingPipeline(
            Path index,
            String model,
            IndexFolder folder,
            PassageVectors vectors,
            Function<Document, List<Passage>> passages,
            Progress progress,
            FileStates fileStates) {
        this.index = index;
        this.model = model;
        this.folder = folder;
        this.vectors = vectors;
        this.passages = passages;
        this.progress = progress;
        this.fileStates = fileStates;
        this.writer = folder.writer();
        try {
            vectors.use(folder.predecessor());
            vectors.committed(folder.newest());
        } catch (Throwable e) {
            close(writer, e);
            throw e;
        }
    }

    /** Else Lucene's own lock of the folder would stay taken until the process ends. */
    private static void close(PassageIndexWriter writer, Throwable reason) {
        try {
            writer.rollback();
        } catch (IOException | RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    /** What the index holds. */
    List<StoredDocument> documents() {
        Optional<PassageIndex> newest = folder.newest();
        if (newest.isEmpty()) {
            return List.of();
        }
        try (PassageIndex opened = newest.get();
                IndexSnapshot snapshot = opened.acquire()) {
            return snapshot.documents();
        }
    }

    void started(long bytes) {
        if (bytes > 0) {
            started = true;
            progress.started(bytes);
        }
    }

    void remove(String document) throws InterruptedException {
        then(() -> writer.remove(document));
    }

    void advance(long bytes) throws InterruptedException {
        then(() -> progress.advanced(bytes));
    }

    /** The file is in the index as the entry says. */
    void fileDone(FileStates.Entry entry, long bytes) throws InterruptedException {
        then(() -> fileStates.put(entry));
        advance(bytes);
    }

    /** Writes documents of a file in place of those with the same ids. */
    void write(SourceFile file, List<Document> documents) throws InterruptedException {
        ProgressShare share = new ProgressShare(file.size(), documents);
        for (Document document : documents) {
            then(() -> writer.begin(document, file.catalogKey()));
            for (Passage passage : passages.apply(document)) {
                write(document, passage);
                advance(share.of(passage));
            }
            then(() -> characters += document.text().length());
            then(this::commitWhenDue);
        }
        advance(share.rest());
    }

    private void write(Document document, Passage passage) throws InterruptedException {
        Future<List<float[]>> wanted = model.equals(Manifest.NO_VECTORS)
                ? CompletableFuture.completedFuture(List.of())
                : vectors.of(document, passage);
        then(() -> writer.add(document, new EmbeddedPassage(passage, computed(wanted))));
    }

    private static List<float[]> computed(Future<List<float[]>> wanted) throws InterruptedException {
        try {
            return wanted.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private void then(Step step) throws InterruptedException {
        steps.add(step);
        while (steps.size() > AHEAD) {
            run(steps.remove());
        }
    }

    private void run(Step step) throws InterruptedException {
        checkInterrupted();
        try {
            step.run();
        } catch (ThreadInterruptedException e) {
            throw new InterruptedException("the ingest was stopped");
        } catch (IOException | AlreadyClosedException e) {
            checkInterrupted();
            throw DiskErrors.of(index, e);
        } catch (IndexException e) {
            checkInterrupted();
            throw e;
        }
    }

    void checkInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the ingest was stopped");
        }
    }

    private void commitWhenDue() throws IOException {
        if (vectors.embedded() - passagesCommitted >= PASSAGES_A_COMMIT || characters >= CHARACTERS_A_COMMIT) {
            commit();
            vectors.committed(folder.newest());
        }
    }

    private void commit() throws IOException {
        writer.commit();
        passagesCommitted = vectors.embedded();
        characters = 0;
        fileStates.write(index, IndexState.of(index, model).commit());
    }

    /** Writes all that was asked for, and what of the corpus is missing, and puts the index in force. */
    void finish(Completeness missing) throws InterruptedException {
        while (!steps.isEmpty()) {
            run(steps.remove());
        }
        writer.missing(missing);
        if (!folder.isInForce()) {
            run(writer::join);
        }
        run(this::commit);
        folder.publish();
    }

    /** Forgets what was not committed. */
    @Override
    public void close() {
        if (started) {
            progress.done();
        }
        try {
            writer.rollback();
        } catch (IOException e) {
            throw DiskErrors.of(index, e);
        }
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }
}
