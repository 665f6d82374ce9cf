package org.refdesk.chat.records;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.refdesk.chat.records.RecordsException.Problem;
import org.refdesk.files.PrivateFiles;
import org.refdesk.lock.FolderHeldException;
import org.refdesk.lock.FolderLock;

/** The folder with all that chat keeps, used by one process at a time and closed to other people. */
final class DataFolder implements Closeable {
    private final Path path;
    private final FolderLock lock;

    private DataFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes a folder, which is made where there is none.
     *
     * @throws RecordsException where another process has it, or it cannot be written
     */
    static DataFolder take(Path path) {
        if (path.toString().indexOf(';') >= 0) {
            throw new RecordsException(
                    Problem.UNUSABLE, path, "the name of a data folder must have no ';', got " + path, null);
        }
        try {
            PrivateFiles.closeToOthers(path);
            PrivateFiles.create(path.resolve(FolderLock.FILE));
            return new DataFolder(path, FolderLock.take(path));
        } catch (FolderHeldException e) {
            throw new RecordsException(
                    Problem.HELD,
                    path,
                    "the data folder " + path + " is used by " + e.holder() + ": stop it first, or name another folder",
                    e);
        } catch (FileAlreadyExistsException e) {
            throw new RecordsException(
                    Problem.UNUSABLE,
                    path,
                    "the data folder " + path + " cannot be made: there is a file of that name, or a link to what is"
                            + " not there; move it away, mount the disk that the link leads to, or name another folder",
                    e);
        } catch (IOException e) {
            throw new RecordsException(
                    Problem.UNUSABLE,
                    path,
                    "the data folder " + path + " cannot be written (" + e + "): give this user the right to, or free"
                            + " some space, or name another one",
                    e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
