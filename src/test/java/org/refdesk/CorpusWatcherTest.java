package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.index.IndexLock;
import org.refdesk.peers.Deadline;

/** The corpus changes while the service answers. */
@Tag("slow")
@Timeout(600)
class CorpusWatcherTest {
    private static final String LAMPS = "The keeper of the harbour lit the lamps at dusk.\n";
    private static final String FERRY = "The ferry carries forty passengers across the sound.\n";
    private static final String MUSEUM = "The museum of whales opened in 1902 with nine skeletons.\n";

    @TempDir
    private Path folder = Path.of("");

    private Path corpus = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private ServedPages served;

    @BeforeEach
    void serve() throws IOException {
        corpus = Files.createDirectories(folder.resolve("corpus"));
        ServedPages.write(corpus, Map.of("lamps.txt", LAMPS, "ferry.txt", FERRY));
        served = ServedPages.start(corpus, folder, Map.of());
    }

    @AfterEach
    void close() {
        served.close();
    }

    private String answer(String question) throws IOException, InterruptedException {
        return served.get("/api/ask?q=" + question.replace(" ", "%20")).body();
    }

    private void awaitAnswer(String question, String words) throws IOException, InterruptedException {
        Deadline.await(
                "the answer to \"" + question + "\" is " + words,
                () -> answer(question).contains(words));
    }

    @Test
    void aNewFileIsInTheAnswers() throws Exception {
        assertThat(answer("when did the museum open?")).contains("not_found");
        Files.writeString(corpus.resolve("museum.txt"), MUSEUM);
        awaitAnswer("when did the museum open?", "nine skeletons");
    }

    @Test
    void aChangedFileIsInTheAnswersAndItsOldWordsAreNot() throws Exception {
        Files.writeString(corpus.resolve("ferry.txt"), FERRY.replace("forty", "ninety"));
        awaitAnswer("how many passengers does the ferry carry?", "ninety");
        assertThat(answer("forty passengers")).doesNotContain("forty passengers across");
    }

    @Test
    void aRemovedFileIsNotInTheAnswers() throws Exception {
        Files.delete(corpus.resolve("lamps.txt"));
        awaitAnswer("who lit the lamps?", "not_found");
        assertThat(answer("passengers")).contains("forty");
    }

    @Test
    void aFileInANewFolderIsInTheAnswers() throws Exception {
        Files.createDirectories(corpus.resolve("deep/er"));
        Files.writeString(corpus.resolve("deep/er/museum.txt"), MUSEUM);
        awaitAnswer("when did the museum open?", "deep/er/museum.txt");
    }

    @Test
    void aFileThatSomebodyStillWritesIsNotReadHoweverLongTheyRest() throws Exception {
        try (OutputStream writing = Files.newOutputStream(corpus.resolve("museum.txt"))) {
            writing.write("The museum of whales opened in 1902".getBytes(StandardCharsets.UTF_8));
            Files.writeString(corpus.resolve("notice.txt"), "The notice hangs in the hall.\n");
            awaitAnswer("where hangs the notice?", "in the hall");
            assertThat(answer("when did the museum open?")).contains("not_found");
            writing.write(" with nine skeletons.\n".getBytes(StandardCharsets.UTF_8));
        }
        awaitAnswer("when did the museum open?", "with nine skeletons.");
    }

    @Test
    void theCatalogMayChangeToo() throws Exception {
        Files.writeString(corpus.resolve("catalog.yaml"), "documents:\n  ferry.txt:\n    publisher: The Sound Post\n");
        awaitAnswer("ferry passengers", "The Sound Post");
    }

    @Test
    void aCatalogWithAMistakeLeavesTheAnswersAsTheyAreUntilItIsMended() throws Exception {
        Files.writeString(corpus.resolve("catalog.yaml"), "documents:\n  ferry.txt:\n    publsher: The Sound Post\n");
        Deadline.await("the trouble is told", () -> served.trouble().contains("publsher"));
        assertThat(answer("ferry passengers")).contains("forty");
        Files.writeString(corpus.resolve("catalog.yaml"), "documents:\n  ferry.txt:\n    publisher: The Sound Post\n");
        awaitAnswer("ferry passengers", "The Sound Post");
        Deadline.await("the trouble is over", () -> served.trouble().isEmpty());
    }

    @Test
    void aCorpusThatIsGoneForAWhileIsAnsweredFromAllTheSame() throws Exception {
        Path away = Files.move(corpus, folder.resolve("away"));
        Deadline.await("the trouble is told", () -> served.trouble().contains("There is no corpus"));
        assertThat(answer("ferry passengers")).contains("forty");
        Files.move(away, corpus);
        Deadline.await("the trouble is over", () -> served.trouble().isEmpty());
        assertThat(answer("ferry passengers")).contains("forty");
    }

    @Test
    void anIndexThatIsDeletedIsBuiltAgainWithoutAPause() throws Exception {
        Path index = folder.resolve("index");
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertThat(answer("ferry passengers")).contains("forty");
        Files.writeString(corpus.resolve("museum.txt"), MUSEUM);
        awaitAnswer("when did the museum open?", "nine skeletons");
        assertThat(answer("ferry passengers")).contains("forty");
    }

    @Test
    void whileAnotherProcessWritesTheIndexItWaits() throws Exception {
        try (IndexLock lock = IndexLock.acquire(folder.resolve("index"))) {
            assertThat(lock).isNotNull();
            Files.writeString(corpus.resolve("museum.txt"), MUSEUM);
            assertThat(answer("ferry passengers")).contains("forty");
        }
        awaitAnswer("when did the museum open?", "nine skeletons");
    }

    @Test
    void aFileThatCannotBeReadForAWhileIsAnsweredFromAndTold() throws Exception {
        Path ferry = corpus.resolve("ferry.txt");
        Files.delete(ferry);
        Files.createSymbolicLink(ferry, Path.of("nothing"));
        awaitAnswer("ferry passengers", "ferry.txt could not be read again");
        assertThat(answer("ferry passengers")).contains("forty passengers across");
        assertThat(served.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(served.get("/health/ready").body()).contains("corpus: 1 of its files cannot be read now");
        assertThat(served.get("/metrics").body()).contains("refdesk_corpus_outdated 1.0");
        assertThat(served.get("/sources").body()).contains("answered from as read before", "a link to nothing");
        assertThat(served.get("/?q=xyzzy").body())
                .contains("No answer found in these documents", "searched as it was before");
        Files.delete(ferry);
        Files.writeString(ferry, FERRY);
        Deadline.await(
                "nothing is told any more", () -> !answer("ferry passengers").contains("read again"));
        Files.delete(ferry);
        awaitAnswer("ferry passengers", "not_found");
    }

    @Test
    void whatCouldNotBeReadIsTriedAgainThoughNothingSeemsChanged() throws Exception {
        Path ferry = corpus.resolve("ferry.txt");
        FileTime modified = Files.getLastModifiedTime(ferry);
        Path aside = Files.move(ferry, folder.resolve("aside.txt"));
        Files.createDirectory(ferry);
        awaitAnswer("ferry passengers", "could not be read again");
        Files.delete(ferry);
        Files.move(aside, ferry);
        Files.setLastModifiedTime(ferry, modified);
        Deadline.await(
                "nothing is told any more", () -> !answer("ferry passengers").contains("read again"));
    }

    @Test
    void whatIsSkippedIsToldAsOfNow() throws Exception {
        Files.write(corpus.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        Deadline.await("the page names it", () -> served.get("/sources").body().contains("picture.png"));
        Files.delete(corpus.resolve("picture.png"));
        Deadline.await(
                "the page names it no more",
                () -> !served.get("/sources").body().contains("picture.png"));
    }
}
