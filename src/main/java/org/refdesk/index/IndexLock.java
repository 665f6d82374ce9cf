package org.refdesk.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import org.refdesk.index.IndexException.Problem;
import org.refdesk.lock.FolderHeldException;
import org.refdesk.lock.FolderLock;

/** The right to write an index, held by one process at a time. */
public final class IndexLock implements Closeable {
    private final FolderLock lock;

    private IndexLock(FolderLock lock) {
        this.lock = lock;
    }

    /**
     * Takes the lock of an index folder, which is made where there is none.
     *
     * @throws IndexException where another process holds it, or the folder cannot be written
     */
    public static IndexLock acquire(Path index) {
        try {
            Files.createDirectories(index);
            return new IndexLock(FolderLock.take(index));
        } catch (FolderHeldException e) {
            throw new IndexException(
                    Problem.LOCKED,
                    index,
                    "the index " + index + " is being written by " + e.holder() + ": wait until it is done, or stop it",
                    e);
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw DiskErrors.of(index, e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
