package org.refdesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.ingest.SourceFile;

/** A change in the catalog has only those files read again that it may be about. */
class CatalogChangesTest {
    @TempDir
    private Path corpus = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.writeString(corpus.resolve("a.txt"), "A paragraph.\n");
        Files.writeString(corpus.resolve("b.txt"), "Another paragraph.\n");
        Files.writeString(corpus.resolve("c.jsonl"), "{\"id\": \"d\", \"text\": \"A third paragraph.\"}\n");
        catalog("  a.txt: {publisher: The Review}");
    }

    private void catalog(String... entries) throws IOException {
        Files.writeString(corpus.resolve("catalog.yaml"), "documents:\n" + String.join("\n", entries) + "\n");
    }

    private Map<String, String> keys() {
        return CorpusListing.of(corpus).files().stream()
                .collect(Collectors.toMap(SourceFile::name, SourceFile::catalogKey));
    }

    @Test
    void anEntryOfAFileIsAboutThatFileAlone() throws IOException {
        Map<String, String> before = keys();
        catalog("  a.txt: {publisher: The Post}");
        assertThat(keys())
                .containsEntry("b.txt", before.get("b.txt"))
                .containsEntry("c.jsonl", before.get("c.jsonl"))
                .doesNotContainEntry("a.txt", before.get("a.txt"));
    }

    @Test
    void anEntryThatNamesNoFileMayBeALineAndNothingElse() throws IOException {
        Map<String, String> before = keys();
        catalog("  a.txt: {publisher: The Review}", "  d: {publisher: The Post}");
        assertThat(keys())
                .containsEntry("a.txt", before.get("a.txt"))
                .containsEntry("b.txt", before.get("b.txt"))
                .doesNotContainEntry("c.jsonl", before.get("c.jsonl"));
    }
}
