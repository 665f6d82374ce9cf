package org.refdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.embedding.HashEmbedder;
import org.refdesk.index.IndexSchema;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.PassageIndex;
import org.refdesk.index.Samples;
import org.refdesk.index.StoredDocument;

/** A process that ingests one corpus after another is killed again and again; the index must be whole each time. */
@Tag("slow")
class CrashTest {
    private static final int KILLS = 20;
    private static final int DOCUMENTS = 12;

    @TempDir
    Path folder;

    @Test
    void aKilledIngestLeavesTheLastCommitWhole() throws Exception {
        run(ingest(0));
        for (int kill = 1; kill <= KILLS; kill++) {
            killAfter(kill * 7, start(kill));
            assertWhole();
        }
        assertThat(run(ingest(1_000_000)).interrupted()).isFalse();
        assertWhole();
    }

    private Process start(int kill) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashTest.class.getName(),
                        folder.toString(),
                        Integer.toString(kill * 1_000))
                .redirectErrorStream(true)
                .start();
    }

    private static void killAfter(int lines, Process process) throws Exception {
        try (BufferedReader out = process.inputReader()) {
            for (int line = 0; line < lines; line++) {
                assertThat(out.readLine()).isNotNull();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void assertWhole() throws IOException {
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            List<StoredDocument> documents = snapshot.documents();
            assertThat(documents).hasSize(DOCUMENTS);
            assertThat(documents.stream()
                            .map(document -> snapshot.text(document.id(), 0, document.characters()))
                            .map(text -> text.substring(0, text.indexOf(' ')))
                            .distinct())
                    .as("corpora that the documents are of")
                    .hasSize(1);
            int passages = snapshot.searcher().count(new TermQuery(new Term(IndexSchema.KIND, IndexSchema.PASSAGE)));
            assertThat(passages).isEqualTo(2 * DOCUMENTS);
        }
    }

    private static List<MemoryFile> ingest(int corpus) {
        return IntStream.range(0, DOCUMENTS)
                .mapToObj(i ->
                        MemoryFile.of(i + ".txt", "C%d is corpus.\nDocument %d of %d.".formatted(corpus, i, corpus)))
                .toList();
    }

    private IngestReport run(List<MemoryFile> corpus) {
        return ingest(folder, Progress.NONE, corpus);
    }

    private static IngestReport ingest(Path folder, Progress progress, List<MemoryFile> corpus) {
        HashEmbedder embedder = new HashEmbedder();
        return new Ingest(folder, embedder.model(), () -> embedder, Samples::passages, progress)
                .run(new ListedFiles(corpus, ""));
    }

    /** Ingests one corpus after another until it is killed, and prints a line whenever it has come further. */
    public static void main(String[] args) {
        Progress printing = new Progress() {
            @Override
            public void started(long bytes) {
                System.out.println("started");
            }

            @Override
            public void advanced(long bytes) {
                System.out.println("advanced");
            }

            @Override
            public void done() {
                System.out.println("done");
            }
        };
        for (int corpus = Integer.parseInt(args[1]); true; corpus++) {
            ingest(Path.of(args[0]), printing, ingest(corpus));
        }
    }
}
