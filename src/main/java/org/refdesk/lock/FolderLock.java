package org.refdesk.lock;

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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to a folder. Only one process at a time holds it.
 *
 * <p>The operating system releases the lock when the process ends, even if it is killed. A file in the folder names the
 * process, for the message that a second process gets.
 */
public final class FolderLock implements Closeable {
    /** Name of the file. */
    public static final String FILE = "lock";

    private static final int LOOKS = 5;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder.
     *
     * @throws FolderHeldException if another process holds it
     * @throws IOException if the folder cannot be written
     */
    public static FolderLock take(Path folder) throws IOException, FolderHeldException {
        Path file = folder.resolve(FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!tryTake(channel)) {
                throw new FolderHeldException(named(file));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(thisProcess().getBytes(StandardCharsets.UTF_8)), 0);
            return new FolderLock(channel);
        } catch (Throwable e) {
            close(channel, e);
            throw e;
        }
    }

    private static void close(FileChannel channel, Throwable reason) {
        try {
            channel.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /**
     * Which process holds the lock of a folder, in words; empty if none does. Takes a shared lock for a moment. The
     * holder itself must not call this: systems release its lock when it closes the file.
     */
    public static Optional<String> holder(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return lock == null ? Optional.of(named(file)) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            return Optional.of(named(file));
        }
    }

    private static String named(Path file) throws IOException {
        String holder = Files.readString(file).strip();
        return holder.isEmpty() ? "another process" : holder;
    }

    /** Takes the lock unless another process holds it longer than {@link #holder} does. Returns whether it is ours. */
    private static boolean tryTake(FileChannel channel) throws IOException {
        for (int look = 0; tryLock(channel) == null; look++) {
            if (look == LOOKS) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String thisProcess() {
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
