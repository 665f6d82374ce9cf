package org.refdesk.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.refdesk.index.IndexException.Problem;

/**
 * The folder of an index, held for writing.
 *
 * <p>The manifest names the Lucene folder in force. An index of another make is built in a folder beside it, and put in
 * force, by a new manifest, when it is complete; until then the old one answers.
 */
public final class IndexFolder implements Closeable {
    private static final String DAMAGED = "the index is built again: its files are damaged";

    private final Path index;
    private final Manifest wanted;
    private final IndexLock lock;
    private @Nullable String rebuildReason;

    private IndexFolder(Path index, Manifest wanted, IndexLock lock) {
        this.index = index;
        this.wanted = wanted;
        this.lock = lock;
        this.rebuildReason = inspect();
    }

    /**
     * Takes the folder of an index for writing.
     *
     * @param model name of the embedding model, or {@link Manifest#NO_VECTORS}
     * @throws IndexException where another process writes it, it is of a newer version, or it cannot be written
     */
    public static IndexFolder open(Path index, String model) {
        IndexLock lock = IndexLock.acquire(index);
        try {
            return new IndexFolder(index, Manifest.current(model), lock);
        } catch (Throwable e) {
            close(lock, e);
            throw e;
        }
    }

    private static void close(IndexLock lock, Throwable reason) {
        try {
            lock.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** Why the index is built again, as a sentence; empty where it is brought up to date or is the first. */
    public Optional<String> rebuildReason() {
        return Optional.ofNullable(rebuildReason);
    }

    /** Where Lucene's files of the index that is written lie. */
    public Path passages() {
        return wanted.folder(index);
    }

    /** A writer that goes on from the newest commit, in force or not yet. */
    public PassageIndexWriter writer() {
        try {
            return new PassageIndexWriter(FSDirectory.open(passages()));
        } catch (IOException e) {
            throw DiskErrors.of(index, e);
        }
    }

    /** Opens the newest commit of the writer, in force or not yet; empty where it has made none. */
    public Optional<PassageIndex> newest() {
        try (Directory directory = FSDirectory.open(passages())) {
            return DirectoryReader.indexExists(directory)
                    ? Optional.of(PassageIndex.of(index, wanted))
                    : Optional.empty();
        } catch (IOException e) {
            throw DiskErrors.of(index, e);
        }
    }

    /** The index in force where it is of another make, but its vectors are those of today; empty where it is not so. */
    public Optional<PassageIndex> predecessor() {
        try {
            return ManifestFile.read(index)
                    .filter(found -> found.schema() >= IndexSchema.VECTORS_SINCE && !found.equals(wanted))
                    .filter(found -> found.model().equals(wanted.model()))
                    .map(found -> PassageIndex.of(index, found));
        } catch (IndexException e) {
            return Optional.empty();
        }
    }

    /** Deletes what was written, which is damaged, so that it is built again. */
    public void discard() {
        deletePassages();
        rebuildReason = DAMAGED;
    }

    /** Puts the index in force, and deletes others. */
    public void publish() {
        try {
            if (!isInForce()) {
                ManifestFile.write(index, wanted);
            }
            for (Path folder : folders()) {
                if (!folder.equals(passages())) {
                    IOUtils.rm(folder);
                }
            }
        } catch (IOException e) {
            throw DiskErrors.of(index, e);
        }
    }

    /** Whether what is written is the index that answers now: its first build, or another one, is over. */
    public boolean isInForce() {
        try {
            return ManifestFile.read(index).equals(Optional.of(wanted));
        } catch (IndexException e) {
            return false;
        }
    }

    private @Nullable String inspect() {
        String reason = inspectManifest();
        try {
            newest().ifPresent(PassageIndex::close);
            return reason;
        } catch (IndexException e) {
            if (e.problem() != Problem.DAMAGED) {
                throw e;
            }
            deletePassages();
            return DAMAGED;
        }
    }

    private @Nullable String inspectManifest() {
        try {
            return ManifestFile.read(index)
                    .flatMap(found -> found.difference(wanted))
                    .map(difference -> "the index is built again: " + difference)
                    .orElse(null);
        } catch (IndexException e) {
            if (e.problem() != Problem.DAMAGED) {
                throw e;
            }
            return "the manifest of the index is written again: it is damaged";
        }
    }

    private void deletePassages() {
        try {
            IOUtils.rm(passages());
        } catch (IOException e) {
            throw DiskErrors.of(index, e);
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            return files.filter(file -> file.getFileName().toString().startsWith("passages-"))
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
