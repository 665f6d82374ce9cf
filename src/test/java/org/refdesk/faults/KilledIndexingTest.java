package org.refdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.embedding.HashEmbedder;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.PassageIndex;
import org.refdesk.index.Samples;
import org.refdesk.index.StoredDocument;
import org.refdesk.ingest.Ingest;
import org.refdesk.ingest.ListedFiles;
import org.refdesk.ingest.Progress;

/** A process that indexes a corpus which grows and changes is killed at random moments. */
@Tag("faults")
@Timeout(3600)
class KilledIndexingTest {
    private static final int KILLS = FaultReport.count("faults.kills", 500);

    /** In milliseconds: about two or three times as long as the first step of a process takes. */
    private static final int LONGEST_LIFE = 2_500;

    @TempDir
    Path folder;

    private int acknowledged = -1;
    private int steps;
    private int corrupt;
    private int lost;

    @Test
    void whatWasAcknowledgedIsThereAfterEveryKill() throws Exception {
        Random random = new Random(31);
        for (int kill = 0; kill < KILLS; kill++) {
            live(random.nextInt(LONGEST_LIFE));
            if (acknowledged >= 0) {
                examine();
            }
        }
        new FaultReport(
                        "kill -9 at random moments of indexing",
                        "A process indexed a corpus that grows and changes, and was killed; after each kill the index"
                                + " was opened, checked by Lucene's CheckIndex, and compared with what had been"
                                + " acknowledged.")
                .figure("kills", KILLS)
                .figure("updates acknowledged", steps)
                .figure("times the index was corrupt", corrupt)
                .figure("acknowledged documents lost", lost)
                .bar("0 corrupt, 0 acknowledged documents lost", corrupt == 0 && lost == 0);
    }

    /** Lets the process live for so long after its first word. */
    private void live(int milliseconds) throws Exception {
        Process process = start();
        Thread killer = Thread.ofVirtual().unstarted(() -> kill(process, milliseconds));
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals("ready")) {
                    killer.start();
                } else if (line.startsWith("done ")) {
                    acknowledged = Integer.parseInt(line.substring("done ".length()));
                    steps++;
                } else {
                    throw new AssertionError("the process failed: " + line);
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        killer.join();
    }

    private static void kill(Process process, int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledIndexingTest.class.getName(),
                        folder.toString(),
                        Integer.toString(acknowledged + 1))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void examine() throws IOException {
        corrupt += isCorrupt() ? 1 : 0;
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            List<StoredDocument> documents = snapshot.documents();
            for (GrowingCorpus.Page page : GrowingCorpus.at(acknowledged)) {
                lost += documents.stream().anyMatch(document -> isThere(page, document, snapshot)) ? 0 : 1;
            }
        }
    }

    /** Whether this is the document, whole, as it was acknowledged or as it was to be next. */
    private boolean isThere(GrowingCorpus.Page page, StoredDocument document, IndexSnapshot snapshot) {
        if (!document.id().equals(page.name())) {
            return false;
        }
        String text = snapshot.text(document.id(), 0, document.characters());
        return text.equals(GrowingCorpus.text(page.number(), page.changed()))
                || text.equals(
                        GrowingCorpus.text(page.number(), GrowingCorpus.changed(page.number(), acknowledged + 1)));
    }

    private boolean isCorrupt() throws IOException {
        List<Path> folders;
        try (Stream<Path> files = Files.list(folder)) {
            folders = files.filter(Files::isDirectory).toList();
        }
        assertThat(folders).isNotEmpty();
        for (Path passages : folders) {
            try (Directory directory = FSDirectory.open(passages)) {
                if (DirectoryReader.indexExists(directory) && !isClean(directory)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isClean(Directory directory) throws IOException {
        try (CheckIndex check = new CheckIndex(directory)) {
            return check.checkIndex().clean;
        }
    }

    /** Indexes step after step until it is killed, and says which were acknowledged. */
    public static void main(String[] args) {
        HashEmbedder embedder = new HashEmbedder();
        Ingest ingest =
                new Ingest(Path.of(args[0]), embedder.model(), () -> embedder, Samples::passages, Progress.NONE, 1);
        System.out.println("ready");
        for (int step = Integer.parseInt(args[1]); true; step++) {
            ingest.run(new ListedFiles(GrowingCorpus.at(step), ""));
            System.out.println("done " + step);
        }
    }
}
