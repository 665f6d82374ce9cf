package org.refdesk.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.refdesk.document.Catalog;
import org.refdesk.document.Document;
import org.refdesk.passage.Passages;
import tools.jackson.databind.ObjectMapper;

/** Of a text of one thing again and again comes a document or a reason, in little time, and never a throwable. */
@Tag("slow")
class PumpedTextsTest {
    /** Enough for a busy machine: what takes the square of its length takes minutes. */
    private static final Duration MOST = Duration.ofSeconds(20);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The ways in, by the name of the file: what is around the text. */
    private static final Map<String, UnaryOperator<String>> WAYS = Map.of(
            "a.txt", text -> text,
            "a.md", text -> text,
            "front.md", text -> "---\ntitle: " + text + "\n---\nText.\n",
            "raw.jsonl", text -> "{\"id\":\"a\",\"text\":\"b\",\"c\":" + text,
            "a.jsonl",
                    text -> JSON.writeValueAsString(Map.of("id", "a", "text", text, "title", text, "url", text))
                            + "\n");

    static final List<String> PIECES = PumpedTexts.some(12, 19);

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("PIECES")
    void aPieceAgainAndAgainIsReadOrSkippedWithAReason(String piece) {
        String text = PumpedTexts.pumped(piece);
        WAYS.forEach((name, way) -> assertTimeoutPreemptively(MOST, () -> read(name, way.apply(text)), name));
    }

    private void read(String name, String content) throws IOException {
        CorpusFile file = new CorpusFile(name, folder.resolve(name));
        Files.writeString(file.path(), sound(content));
        switch (new Readers(ReadingLimits.DEFAULT, Catalog.EMPTY).read(file)) {
            case ReadResult.Skipped(String reason, boolean _) -> assertReason(reason);
            case ReadResult.Read read -> {
                read.problems().forEach(PumpedTextsTest::assertReason);
                read.remarks().forEach(PumpedTextsTest::assertReason);
                for (Document document : read.documents()) {
                    assertThat(Passages.of(document)).doesNotContainNull();
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PIECES")
    void aPieceAgainAndAgainIsACatalogOrAMistakeInIt(String piece) {
        String text = PumpedTexts.pumped(piece);
        for (String yaml : List.of(text, "documents:\n  a.txt:\n    title: " + text)) {
            assertTimeoutPreemptively(
                    MOST,
                    () -> CatalogFile.parse("catalog.yaml", sound(yaml))
                            .mistakes()
                            .forEach(PumpedTextsTest::assertReason));
        }
    }

    private static void assertReason(String reason) {
        assertThat(reason).isNotBlank().hasSizeLessThan(300).doesNotContain("reader failed", "nested too deeply");
    }

    /** As UTF-8 has it. */
    private static String sound(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
