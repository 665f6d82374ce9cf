package org.refdesk.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.refdesk.index.IndexException.Problem;

/**
 * The right to write an index, held by one process at a time.
 *
 * <p>The operating system holds the lock and drops it when the process ends, however it ends. The file says who has it,
 * for the message that a second writer gets.
 */
public final class IndexLock implements Closeable {
    private static final String FILE = "lock";

    private final FileChannel channel;

    private IndexLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of an index folder, which is made where there is none.
     *
     * @throws IndexException where another process holds it, or the folder cannot be written
     */
    public static IndexLock acquire(Path index) {
        try {
            Files.createDirectories(index);
            FileChannel channel =
                    FileChannel.open(index.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw held(index);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(owner().getBytes(StandardCharsets.UTF_8)), 0);
            return new IndexLock(channel);
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw IndexTrouble.of(index, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static IndexException held(Path index) throws IOException {
        String owner = Files.readString(index.resolve(FILE)).strip();
        return new IndexException(
                Problem.LOCKED,
                index,
                "the index " + index + " is being written by " + (owner.isEmpty() ? "another process" : owner)
                        + ": wait until it is done, or stop it",
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
        channel.close();
    }
}
