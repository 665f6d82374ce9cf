package org.refdesk.chat.records;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.refdesk.background.BackgroundWork;
import org.refdesk.files.PrivateFiles;

/**
 * A file of events, one record each: a mark, the length and the checksum of what follows, the event.
 *
 * <p>Not a channel: that would be closed for all by the first thread that is interrupted while it writes.
 */
final class JournalFile implements Closeable {
    private static final int MARK = 0xFFFDFEFC;
    private static final int HEAD = 3 * Integer.BYTES;

    private final Path path;
    private final BackgroundWork work;
    private final RandomAccessFile file;
    private volatile long length;
    private volatile long forced;
    private volatile boolean doubtful;
    private boolean torn;

    /** @param work that syncs it */
    JournalFile(Path path, BackgroundWork work) throws IOException {
        this.path = path;
        this.work = work;
        PrivateFiles.create(path);
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    Path path() {
        return path;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** Appends events in one write: of each, all is there, or nothing. */
    void append(List<QuestionEvent> events) throws IOException {
        byte[] records = records(events);
        if (torn) {
            cutOff();
        }
        torn = true;
        try {
            file.write(records);
        } catch (Throwable e) {
            cutOff();
            throw e;
        }
        torn = false;
        long after = length + records.length;
        length = after;
    }

    /** What was written of events that are none, since their writing failed. */
    private void cutOff() throws IOException {
        file.setLength(length);
        file.seek(length);
        torn = false;
    }

    private static byte[] records(List<QuestionEvent> events) {
        List<byte[]> all = events.stream().map(EventCodec::of).toList();
        ByteBuffer records = ByteBuffer.allocate(
                all.stream().mapToInt(event -> HEAD + event.length).sum());
        for (byte[] event : all) {
            records.putInt(MARK).putInt(event.length).putInt(checksum(event)).put(event);
        }
        return records.array();
    }

    /**
     * Has the disk keep what was appended, also when the power fails.
     *
     * <p>Once that failed it always does: systems forget what they could not write, and say at the next sync that all
     * is well. What the file holds must be written to another then.
     */
    void force() throws IOException {
        if (doubtful) {
            throw new IOException("an earlier sync of " + path + " failed");
        }
        long written = length;
        if (forced < written) {
            doubtful = true;
            work.step("sync the journal");
            file.getFD().sync();
            doubtful = false;
            forced = written;
        }
    }

    /** Whether the disk may not keep it. */
    boolean isDoubtful() {
        return doubtful;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /**
     * What is in a file.
     *
     * @param events in order; what is torn at the end is none, since it was never acknowledged
     * @param damaged bytes before the last event that belong to none
     */
    record Contents(List<QuestionEvent> events, int damaged) {}

    static Contents read(Path path) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
        List<QuestionEvent> events = new ArrayList<>();
        int damaged = 0;
        int passedOver = 0;
        while (bytes.remaining() >= HEAD) {
            QuestionEvent event = next(bytes);
            if (event == null) {
                bytes.get();
                passedOver++;
            } else {
                events.add(event);
                damaged += passedOver;
                passedOver = 0;
            }
        }
        return new Contents(events, damaged);
    }

    /** Reads the event that begins here, and goes past it; null, and stays, where none does. */
    private static @Nullable QuestionEvent next(ByteBuffer bytes) {
        int start = bytes.position();
        int length = bytes.getInt(start + Integer.BYTES);
        if (bytes.getInt(start) != MARK || length < 0 || length > bytes.remaining() - HEAD) {
            return null;
        }
        byte[] event = new byte[length];
        bytes.get(start + HEAD, event);
        if (checksum(event) != bytes.getInt(start + 2 * Integer.BYTES)) {
            return null;
        }
        try {
            QuestionEvent read = EventCodec.read(event);
            bytes.position(start + HEAD + length);
            return read;
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private static int checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}
