package org.refdesk.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.document.Catalog;
import org.refdesk.document.Document;
import org.refdesk.passage.Passages;

/** Texts of one thing again and again: what takes the square of their length takes minutes, or hours. */
@Tag("slow")
@Timeout(30)
class HostileTextsTest {
    private static final int CHARACTERS = 800_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"# h\n\n", ". ", "Mr. ", "A. ", "...a", "\n"})
    void aTextOfOneThingIsReadAndDividedInTimeThatGrowsWithIt(String thing) throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, thing.repeat(CHARACTERS / thing.length()));
        Readers readers = new Readers(ReadingLimits.DEFAULT, Catalog.EMPTY);
        if (readers.read(new CorpusFile("a.txt", file)) instanceof ReadResult.Read read) {
            for (Document document : read.documents()) {
                assertThat(Passages.of(document)).doesNotContainNull();
            }
        }
    }

    @Test
    void aReaderThatDoesNotEndIsGivenUp() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        ReadResult result = new ReadTimeout(Duration.ofMillis(50)).read(() -> {
            awaited(never);
            return new ReadResult.Skipped("not reached");
        });
        assertThat(result).isEqualTo(new ReadResult.Skipped("reading it took over 0 seconds and was given up"));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFileThatTheFreeMemoryHasNoRoomForIsToBeReadLater() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "word ".repeat(400_000));
        ReadResult crowded =
                new Readers(ReadingLimits.DEFAULT, Catalog.EMPTY, new Crowded()).read(new CorpusFile("a.txt", file));
        assertThat(crowded)
                .isEqualTo(new ReadResult.Skipped(
                        "1 MB: reading it takes about 17 MB of memory, and 4 MB of the 32 MB that the program may use"
                                + " are free; split it",
                        false));
    }

    static List<Throwable> throwables() {
        return List.of(
                new StackOverflowError(),
                new OutOfMemoryError(),
                new IllegalStateException("a"),
                new LinkageError("b"));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void whateverIsThrownWhileAFileIsReadIsAReason(Throwable thrown) throws IOException {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "word");
        ReadingMemory memory = new Crowded() {
            @Override
            public long free() {
                return HostileTextsTest.<RuntimeException>thrown(thrown);
            }
        };
        ReadResult result =
                new Readers(ReadingLimits.DEFAULT, Catalog.EMPTY, memory).read(new CorpusFile("a.txt", file));
        assertThat(((ReadResult.Skipped) result).reason()).isNotBlank();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> long thrown(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void aPathThatIsTooLongForALinkIsAReason() {
        String name = "folder/".repeat(143) + "a.txt";
        assertThat(new Readers(ReadingLimits.DEFAULT, Catalog.EMPTY).read(new CorpusFile(name, folder)))
                .isEqualTo(new ReadResult.Skipped(
                        "its path has over 1000 bytes; give it a shorter name, or put it into fewer folders"));
    }

    /** A program that uses most of what it may. */
    private static class Crowded implements ReadingMemory {
        @Override
        public long most() {
            return 32L << 20;
        }

        @Override
        public long free() {
            return 8L << 20;
        }

        @Override
        public void collect() {}
    }
}
