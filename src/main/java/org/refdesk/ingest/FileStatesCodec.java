package org.refdesk.ingest;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;

/**
 * Turns file states into the bytes of their file, and back: a version, a checksum of the rest, and the rest in Lucene's
 * encoding, in which a string may have any length. Damaged bytes, and those of another version, give no file states.
 *
 * <p>This is no JSON, and no part of the index's commit, because a start that finds nothing changed reads it: on two
 * cores, a first use of Jackson takes 1.1 s, a first read of a commit by Lucene 1.0 s, and this .2 s; with the class
 * archive .32, .5 and .04 s.
 */
final class FileStatesCodec {
    private static final int VERSION = 3;

    private FileStatesCodec() {}

    static byte[] bytes(FileStates fileStates, String commit) throws IOException {
        ByteBuffersDataOutput rest = new ByteBuffersDataOutput();
        rest.writeString(commit);
        rest.writeString(fileStates.stamp());
        write(fileStates.mounts(), rest);
        rest.writeVInt(fileStates.entries().size());
        for (FileStates.Entry entry : fileStates.entries()) {
            write(entry, rest);
        }
        byte[] body = rest.toArrayCopy();
        ByteBuffersDataOutput file = new ByteBuffersDataOutput();
        file.writeInt(VERSION);
        file.writeLong(checksum(body, 0));
        file.writeBytes(body, body.length);
        return file.toArrayCopy();
    }

    /** The file states of a commit; empty where the bytes are of another commit, of another version, or damaged. */
    static Optional<FileStates> parse(byte[] bytes, String commit) throws IOException {
        int head = Integer.BYTES + Long.BYTES;
        ByteArrayDataInput in = new ByteArrayDataInput(bytes);
        boolean sound = bytes.length > head && in.readInt() == VERSION && in.readLong() == checksum(bytes, head);
        if (!sound || !in.readString().equals(commit)) {
            return Optional.empty();
        }
        FileStates fileStates = new FileStates(in.readString(), Set.copyOf(texts(in)));
        try {
            for (int rest = in.readVInt(); rest > 0; rest--) {
                fileStates.put(entry(in));
            }
            return Optional.of(fileStates);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void write(FileStates.Entry entry, DataOutput out) throws IOException {
        Instant modified = entry.modified();
        out.writeString(entry.name());
        out.writeVLong(entry.size());
        out.writeZLong(modified.getEpochSecond());
        out.writeVInt(modified.getNano());
        out.writeString(entry.sha256());
        out.writeString(entry.catalogKey());
        out.writeVInt(entry.documents());
        write(entry.state(), out);
        writeOptional(entry.remark(), out);
    }

    private static FileStates.Entry entry(DataInput in) throws IOException {
        return new FileStates.Entry(
                in.readString(),
                in.readVLong(),
                Instant.ofEpochSecond(in.readZLong(), in.readVInt()),
                in.readString(),
                in.readString(),
                in.readVInt(),
                state(in),
                readOptional(in));
    }

    private static void write(IndexCoverage state, DataOutput out) throws IOException {
        out.writeString(state.kind().name());
        writeOptional(state.reason(), out);
        write(state.outdated(), out);
        out.writeByte((byte) (state.retried() ? 1 : 0));
    }

    private static IndexCoverage state(DataInput in) throws IOException {
        return new IndexCoverage(
                IndexCoverage.Kind.valueOf(in.readString()), readOptional(in), texts(in), in.readByte() == 1);
    }

    private static void write(Collection<String> texts, DataOutput out) throws IOException {
        out.writeVInt(texts.size());
        for (String text : texts) {
            out.writeString(text);
        }
    }

    private static List<String> texts(DataInput in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int rest = in.readVInt(); rest > 0; rest--) {
            texts.add(in.readString());
        }
        return texts;
    }

    private static void writeOptional(@Nullable String text, DataOutput out) throws IOException {
        out.writeByte((byte) (text == null ? 0 : 1));
        if (text != null) {
            out.writeString(text);
        }
    }

    private static @Nullable String readOptional(DataInput in) throws IOException {
        return in.readByte() == 0 ? null : in.readString();
    }

    private static long checksum(byte[] bytes, int from) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, bytes.length - from);
        return sum.getValue();
    }
}
