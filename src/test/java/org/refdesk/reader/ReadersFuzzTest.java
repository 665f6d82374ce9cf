package org.refdesk.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.document.Block;
import org.refdesk.document.Catalog;
import org.refdesk.document.Document;
import org.refdesk.document.Span;
import org.refdesk.faults.Fuzz;
import org.refdesk.passage.Passage;
import org.refdesk.passage.Passages;
import org.refdesk.passage.SentenceSplitter;

/** Random inputs: nothing is thrown, and what comes out keeps its promises. */
@Tag("fuzz")
class ReadersFuzzTest {
    private static final Charset[] CHARSETS = {
        StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.md", "a.jsonl"})
    void readersKeepTheirPromisesOnAnyInput(String name) {
        Readers readers = new Readers(ReadingLimits.DEFAULT, Catalog.EMPTY);
        CorpusFile file = new CorpusFile(name, folder.resolve(name));
        Fuzz.of("reader of " + name, random -> {
            Files.write(file.path(), input(random, name));
            switch (readers.read(file)) {
                case ReadResult.Skipped skipped -> assertThat(skipped.reason()).isNotBlank();
                case ReadResult.Read read -> read.documents().forEach(ReadersFuzzTest::check);
            }
        });
    }

    @Test
    void sentencesCoverAllThatIsNotWhiteOnAnyInput() {
        Fuzz.of("sentences", random -> {
            String text = RandomTexts.next(random, 60);
            int start = random.nextInt(text.length() + 1);
            int end = start + random.nextInt(text.length() - start + 1);
            checkCover(text, start, end, SentenceSplitter.sentences(text, start, end));
        });
    }

    @Test
    void catalogsAreReadOrRefusedOnAnyInput() {
        Fuzz.of("catalog", random -> {
            String yaml = "documents:\n  a.txt:\n    " + RandomTexts.next(random, 8) + "\n    stories: "
                    + RandomTexts.next(random, 8);
            assertThat(CatalogFile.parse("catalog.yaml", yaml).mistakes()).doesNotContainNull();
        });
    }

    private static byte[] input(Random random, String name) {
        String text = RandomTexts.next(random, 60);
        String framed = name.endsWith("l") && random.nextInt(4) > 0
                ? "{\"id\":\"" + random.nextInt(5) + "\",\"text\":\""
                        + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"}\n" + text
                : text;
        byte[] bytes = framed.getBytes(CHARSETS[random.nextInt(CHARSETS.length)]);
        for (int i = random.nextInt(3); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static void check(Document document) {
        String text = document.text();
        for (Block block : document.blocks()) {
            assertThat(document.text(block)).isNotBlank();
        }
        int at = 0;
        for (Passage passage : Passages.of(document)) {
            assertThat(passage.start()).isGreaterThanOrEqualTo(at);
            at = passage.end();
            int first = document.stories().get(passage.story()).firstBlock();
            int end = document.stories().get(passage.story()).endBlock();
            assertThat(passage.start())
                    .isGreaterThanOrEqualTo(document.blocks().get(first).start());
            assertThat(passage.end())
                    .isLessThanOrEqualTo(document.blocks().get(end - 1).end());
            assertThat(document.blocks().get(passage.firstBlock()).start()).isLessThanOrEqualTo(passage.start());
            checkSpans(text, passage.start(), passage.end(), passage.sentences());
        }
    }

    private static void checkSpans(String text, int start, int end, List<Span> spans) {
        int at = start;
        for (Span span : spans) {
            assertThat(span.start()).isGreaterThanOrEqualTo(at);
            assertThat(span.length()).isBetween(1, SentenceSplitter.LONGEST);
            assertThat(isWhite(text.charAt(span.start()))).isFalse();
            assertThat(isWhite(text.charAt(span.end() - 1))).isFalse();
            at = span.end();
        }
        assertThat(at).isLessThanOrEqualTo(end);
    }

    private static void checkCover(String text, int start, int end, List<Span> spans) {
        checkSpans(text, start, end, spans);
        int at = start;
        for (Span span : spans) {
            assertThat(text.substring(at, span.start()).chars().allMatch(c -> isWhite((char) c)))
                    .isTrue();
            at = span.end();
        }
        assertThat(text.substring(at, end).chars().allMatch(c -> isWhite((char) c)))
                .isTrue();
    }

    private static boolean isWhite(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
