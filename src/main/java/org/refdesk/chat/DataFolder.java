package org.refdesk.chat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.RecordsException.Problem;

/**
 * The folder with all that chat keeps, used by one process at a time and closed to other people.
 *
 * <p>The operating system holds the lock and drops it when the process ends, however it ends. The file says who has it,
 * for the message that a second process gets.
 */
final class DataFolder implements Closeable {
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
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
            PrivateFiles.create(path.resolve(LOCK));
            FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw held(path);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(owner().getBytes(StandardCharsets.UTF_8)), 0);
            return new DataFolder(path, channel);
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

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static RecordsException held(Path path) throws IOException {
        String owner = Files.readString(path.resolve(LOCK)).strip();
        return new RecordsException(
                Problem.HELD,
                path,
                "the data folder " + path + " is used by " + (owner.isEmpty() ? "another process" : owner)
                        + ": stop it first, or name another folder",
                null);
    }

    private static String owner() {
        ProcessHandle process = ProcessHandle.current();
        Instant start = process.info().startInstant().orElseGet(Instant::now).truncatedTo(ChronoUnit.SECONDS);
        String command = process.info().command().orElse("java");
        return "process %d (%s, since %s)%n".formatted(process.pid(), command, start);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
