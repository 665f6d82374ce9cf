package org.refdesk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read is short: README, docs/ and the messages in chats and on the page. */
class PlainEnglishTest {
    private static final double LONGEST_MEAN = 14;
    private static final int LONGEST = 35;

    private static Map<String, List<String>> sentences() throws IOException {
        Map<String, List<String>> sentences = new LinkedHashMap<>();
        for (MarkdownFile file : MarkdownFile.all()) {
            sentences.put(
                    file.path().toString(),
                    file.texts().stream()
                            .flatMap(text -> Sentences.of(text).stream())
                            .toList());
        }
        MessageTexts.read()
                .forEach((key, text) -> sentences.put(
                        key,
                        text.lines()
                                .flatMap(line -> Sentences.of(line).stream())
                                .toList()));
        return sentences;
    }

    @Test
    void noSentenceIsLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        sentences()
                .forEach((place, all) -> all.stream()
                        .filter(sentence -> Sentences.words(sentence) > LONGEST)
                        .forEach(sentence -> tooLong.add(place + ": " + sentence)));
        assertThat(tooLong).isEmpty();
    }

    @Test
    void theMeanSentenceIsShort() throws IOException {
        double mean = sentences().values().stream()
                .flatMap(List::stream)
                .mapToInt(Sentences::words)
                .filter(words -> words >= Sentences.SHORTEST)
                .average()
                .orElseThrow();
        assertThat(mean).isBetween((double) Sentences.SHORTEST, LONGEST_MEAN);
    }

    @Test
    void sentencesAreToldApart() {
        assertThat(Sentences.of("It runs Java 25.1 now. (Really!) Call " + Sentences.code("a.b c") + ". "
                        + Sentences.code("d") + " follows, e.g. here."))
                .containsExactly("It runs Java 25.1 now.", "(Really!", "Call a.b c.", "d follows, e.g. here.");
        assertThat(Stream.of("one", "two – three", "`a`").map(Sentences::words)).containsExactly(1, 2, 1);
    }
}
