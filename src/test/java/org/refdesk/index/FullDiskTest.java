package org.refdesk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.document.Metadata;
import org.refdesk.index.IndexException.Problem;

@Tag("slow")
class FullDiskTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {0, 100, 1_000, 3_000})
    void aFullDiskIsNamedAndTheLastCommitKept(long room) throws IOException {
        try (PassageIndexWriter writer = new PassageIndexWriter(FSDirectory.open(folder))) {
            writer.replace(Samples.document("old", Metadata.UNKNOWN, "Old."), "", List.of());
            writer.commit();
        }
        IOException failure = failure(room);
        IndexException trouble = DiskErrors.of(folder, failure);
        assertThat(trouble.problem()).isEqualTo(Problem.DISK_FULL);
        assertThat(trouble).hasMessageContaining("make room");
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
                IndexSnapshot snapshot = snapshot(reader)) {
            assertThat(snapshot.text("old", 0, 4)).isEqualTo("Old.");
        }
    }

    private IndexSnapshot snapshot(DirectoryReader reader) throws IOException {
        reader.incRef();
        return new IndexSnapshot(folder, reader, 1, Completeness.WHOLE, new FieldLengths(), new Origins());
    }

    private IOException failure(long room) throws IOException {
        PassageIndexWriter writer = new PassageIndexWriter(new SmallDirectory(folder, room));
        try {
            writer.remove("old");
            writer.replace(Samples.document("new", Metadata.UNKNOWN, "New. ".repeat(2_000)), "", List.of());
            writer.commit();
            throw new AssertionError("the disk was not full");
        } catch (IOException e) {
            return e;
        } catch (AlreadyClosedException e) {
            return new IOException(e);
        } finally {
            writer.rollback();
        }
    }

    /** Has room for so many bytes. */
    private static final class SmallDirectory extends FilterDirectory {
        private long room;

        SmallDirectory(Path folder, long room) throws IOException {
            super(FSDirectory.open(folder));
            this.room = room;
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            return new FilterIndexOutput(name, name, in.createOutput(name, context)) {
                @Override
                public void writeByte(byte b) throws IOException {
                    take(1);
                    super.writeByte(b);
                }

                @Override
                public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
                    take(length);
                    super.writeBytes(bytes, offset, length);
                }
            };
        }

        private void take(int bytes) throws IOException {
            room -= bytes;
            if (room < 0) {
                throw new IOException("No space left on device");
            }
        }
    }
}
