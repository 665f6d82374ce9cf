package org.refdesk.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.lucene.util.IOUtils;

/** An index that comes from elsewhere and takes the place of the one in a folder, which is held for writing. */
public final class IndexReplacement implements Closeable {
    private final Path index;
    private final Path folder;
    private final IndexLock lock;

    private IndexReplacement(Path index, IndexLock lock) throws IOException {
        this.index = index;
        this.lock = lock;
        this.folder = index.resolve("restoring");
        IOUtils.rm(folder);
        Files.createDirectory(folder);
    }

    /**
     * Takes the folder of an index.
     *
     * @throws IndexException where another process writes it, or it cannot be written
     */
    public static IndexReplacement begin(Path index) throws IOException {
        IndexLock lock = IndexLock.acquire(index);
        try {
            return new IndexReplacement(index, lock);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /** Where to put what {@link IndexCopy} gave. */
    public Path folder() {
        return folder;
    }

    /**
     * Whether an index was put there.
     *
     * @throws IndexException where it was made by a newer version
     */
    public boolean isThere() {
        return ManifestFile.read(folder).isPresent();
    }

    /** Puts it in force. Cut off in the middle, there is none, and it is built again from its corpus. */
    public void publish() throws IOException {
        Manifest manifest = ManifestFile.read(folder).orElseThrow();
        Files.deleteIfExists(index.resolve(ManifestFile.FILE));
        IOUtils.rm(manifest.folder(index));
        Files.move(manifest.folder(folder), manifest.folder(index), StandardCopyOption.ATOMIC_MOVE);
        ManifestFile.write(index, manifest);
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            IOUtils.rm(folder);
        }
    }
}
