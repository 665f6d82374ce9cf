package org.refdesk.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.refdesk.analysis.TermPositions;
import org.refdesk.analysis.TermSet;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;
import org.refdesk.document.Span;
import org.refdesk.passage.Passage;

/** Passages and documents as the bytes that the index stores, and back. A change here is a new schema version. */
final class PassageCodec {
    private PassageCodec() {}

    /** All but the origin, which is stored once a story. */
    static BytesRef of(StoredPassage stored) {
        return bytes(out -> {
            write(stored.passage(), out);
            out.writeVInt(stored.blocks().size());
            for (ParagraphStart block : stored.blocks()) {
                write(block, out);
            }
            Utf16Codec.write(stored.text(), out);
            write(stored.tokens(), out);
        });
    }

    /** @param origins gives the origin of the passages of a story, by its index in the document */
    static StoredPassage passage(BytesRef bytes, IntFunction<Origin> origins) {
        return read(bytes, in -> {
            Passage passage = readPassage(in);
            List<ParagraphStart> blocks = readList(in, PassageCodec::readBlock);
            return new StoredPassage(
                    origins.apply(passage.story()), passage, blocks, Utf16Codec.read(in), readTokens(in));
        });
    }

    static BytesRef of(Origin origin) {
        return bytes(out -> {
            out.writeString(origin.document());
            out.writeString(origin.source());
            out.writeString(origin.sha256());
            write(origin.metadata(), out);
            write(origin.about(), out);
        });
    }

    static Origin origin(BytesRef bytes) {
        return read(
                bytes,
                in -> new Origin(in.readString(), in.readString(), in.readString(), readMetadata(in), readTerms(in)));
    }

    static BytesRef of(StoredDocument stored) {
        return bytes(out -> {
            out.writeString(stored.id());
            out.writeString(stored.source());
            out.writeString(stored.sha256());
            out.writeString(stored.catalogKey());
            out.writeVInt(stored.characters());
            out.writeVInt(stored.stories().size());
            for (StoredDocument.StoredStory story : stored.stories()) {
                write(story.metadata(), out);
                out.writeVInt(story.firstParagraph());
                out.writeVInt(story.lastParagraph());
            }
        });
    }

    static StoredDocument document(BytesRef bytes) {
        return read(
                bytes,
                in -> new StoredDocument(
                        in.readString(),
                        in.readString(),
                        in.readString(),
                        in.readString(),
                        in.readVInt(),
                        readList(
                                in, i -> new StoredDocument.StoredStory(readMetadata(i), i.readVInt(), i.readVInt()))));
    }

    static BytesRef of(StoredDocumentLayout stored) {
        return bytes(out -> {
            out.writeZLong(stored.read().toEpochMilli());
            out.writeVInt(stored.blocks().size());
            int at = 0;
            for (Block block : stored.blocks()) {
                out.writeString(block.kind().name());
                out.writeByte((byte) (block.boilerplate() ? 1 : 0));
                out.writeVInt(block.start() - at);
                out.writeVInt(block.end() - block.start());
                out.writeVInt(block.page() == null ? 0 : block.page());
                at = block.end();
            }
        });
    }

    static StoredDocumentLayout layout(BytesRef bytes) {
        return read(bytes, in -> {
            Instant read = Instant.ofEpochMilli(in.readZLong());
            int[] at = {0};
            return new StoredDocumentLayout(read, readList(in, i -> {
                BlockKind kind = BlockKind.valueOf(i.readString());
                boolean boilerplate = i.readByte() == 1;
                int start = at[0] + i.readVInt();
                at[0] = start + i.readVInt();
                int page = i.readVInt();
                return new Block(kind, start, at[0], boilerplate, page == 0 ? null : page);
            }));
        });
    }

    static BytesRef ofText(String text) {
        return bytes(out -> Utf16Codec.write(text, out));
    }

    static String text(BytesRef bytes) {
        return read(bytes, Utf16Codec::read);
    }

    private static void write(Passage passage, DataOutput out) throws IOException {
        out.writeVInt(passage.story());
        out.writeVInt(passage.firstBlock());
        out.writeVInt(passage.start());
        out.writeVInt(passage.end() - passage.start());
        out.writeVInt(passage.sentences().size());
        for (Span sentence : passage.sentences()) {
            out.writeVInt(sentence.start() - passage.start());
            out.writeVInt(sentence.length());
        }
    }

    private static Passage readPassage(DataInput in) throws IOException {
        int story = in.readVInt();
        int firstBlock = in.readVInt();
        int start = in.readVInt();
        int end = start + in.readVInt();
        List<Span> sentences = readList(in, i -> {
            int from = start + i.readVInt();
            return new Span(from, from + i.readVInt());
        });
        return new Passage(story, firstBlock, start, end, sentences);
    }

    private static void write(TermPositions tokens, DataOutput out) throws IOException {
        out.writeVInt(tokens.size());
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            out.writeInt(tokens.hash(i));
            out.writeVInt(tokens.start(i) - at);
            out.writeVInt(tokens.end(i) - tokens.start(i));
            at = tokens.start(i);
        }
    }

    private static TermPositions readTokens(DataInput in) throws IOException {
        int size = in.readVInt();
        int[] hashes = new int[size];
        int[] starts = new int[size];
        int[] ends = new int[size];
        int at = 0;
        for (int i = 0; i < size; i++) {
            hashes[i] = in.readInt();
            at += in.readVInt();
            starts[i] = at;
            ends[i] = at + in.readVInt();
        }
        return TermPositions.of(hashes, starts, ends);
    }

    private static void write(TermSet terms, DataOutput out) throws IOException {
        out.writeVInt(terms.size());
        for (int hash : terms.hashes()) {
            out.writeInt(hash);
        }
    }

    private static TermSet readTerms(DataInput in) throws IOException {
        int[] hashes = new int[in.readVInt()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readInt();
        }
        return TermSet.ofHashes(hashes, 0, hashes.length);
    }

    private static void write(ParagraphStart block, DataOutput out) throws IOException {
        out.writeVInt(block.number());
        out.writeVInt(block.start());
        out.writeString(block.kind().name());
        out.writeVInt(block.page() == null ? 0 : block.page());
    }

    private static ParagraphStart readBlock(DataInput in) throws IOException {
        int number = in.readVInt();
        int start = in.readVInt();
        BlockKind kind = BlockKind.valueOf(in.readString());
        int page = in.readVInt();
        return new ParagraphStart(number, start, kind, page == 0 ? null : page);
    }

    private static void write(Metadata metadata, DataOutput out) throws IOException {
        writeOptional(metadata.title(), out);
        writeOptional(metadata.publisher(), out);
        writeOptional(metadata.author(), out);
        writeOptional(metadata.date() == null ? null : metadata.date().toString(), out);
        writeOptional(metadata.url(), out);
    }

    private static Metadata readMetadata(DataInput in) throws IOException {
        String title = readOptional(in);
        String publisher = readOptional(in);
        String author = readOptional(in);
        String date = readOptional(in);
        return new Metadata(
                title,
                publisher,
                author,
                date == null ? null : PartialDate.parse(date).orElseThrow(),
                readOptional(in));
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

    private static <T> List<T> readList(DataInput in, Reading<T> reading) throws IOException {
        int size = in.readVInt();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(reading.from(in));
        }
        return list;
    }

    private static BytesRef bytes(Writing writing) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    private static <T> T read(BytesRef bytes, Reading<T> reading) {
        try {
            return reading.from(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
    }

    private interface Writing {
        void to(DataOutput out) throws IOException;
    }

    private interface Reading<T> {
        T from(DataInput in) throws IOException;
    }
}
