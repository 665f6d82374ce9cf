package org.refdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileStatesCodecTest {
    private static final String COMMIT = "segments_1-a";

    private static FileStates fileStates() {
        FileStates fileStates = new FileStates("stamp", Set.of("mounted"));
        fileStates.put(new FileStates.Entry(
                "a.txt", 7, Instant.parse("2020-01-01T00:00:00.5Z"), "00", "key", 1, IndexCoverage.read(null), null));
        fileStates.put(new FileStates.Entry(
                "gone", 0, Instant.MIN, "", "", 2, IndexCoverage.partly("a reason", List.of("b", "c")), "a remark"));
        fileStates.put(
                new FileStates.Entry("kept", 0, Instant.MAX, "", "", 1, IndexCoverage.kept("a reason", true), null));
        return fileStates;
    }

    @Test
    void whatIsWrittenIsReadHoweverLongItsTextsAre() throws IOException {
        FileStates fileStates = fileStates();
        fileStates.put(new FileStates.Entry(
                "b/".repeat(100_000),
                Long.MAX_VALUE,
                Instant.EPOCH,
                "é".repeat(100_000),
                "\ud83d\ude00".repeat(100_000),
                2_000_000,
                IndexCoverage.skipped("x".repeat(70_000), false),
                "\u0000".repeat(70_000)));
        FileStates read = FileStatesCodec.parse(FileStatesCodec.bytes(fileStates, COMMIT), COMMIT)
                .orElseThrow();
        assertThat(read.stamp()).isEqualTo("stamp");
        assertThat(read.mounts()).containsExactly("mounted");
        assertThat(read.entries()).containsExactlyElementsOf(fileStates.entries());
    }

    @Test
    void bytesOfAnotherCommitOrVersionOrDamagedAreNone() throws IOException {
        byte[] bytes = FileStatesCodec.bytes(fileStates(), COMMIT);
        assertThat(FileStatesCodec.parse(bytes, "another")).isEmpty();
        assertThat(FileStatesCodec.parse(new byte[0], COMMIT)).isEmpty();
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x40;
            assertThat(FileStatesCodec.parse(damaged, COMMIT)).as("byte " + i).isEmpty();
            assertThat(FileStatesCodec.parse(Arrays.copyOf(bytes, i), COMMIT))
                    .as("cut at " + i)
                    .isEmpty();
        }
    }
}
