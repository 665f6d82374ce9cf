package org.refdesk.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.Vocabulary;

/** However a question is made, what is read of it is bounded, and it says what was left out. */
class QuestionLimitsTest {
    private static final QuestionLimits LIMITS = QuestionLimits.DEFAULT;

    @ParameterizedTest
    @ValueSource(
            strings = {"1 ", "移民局", "a.b.c.d, ", "ab.cd.", "don't ", "a-b-", "👩‍👧 ", "5km ", "المراقبة ", "a_b "})
    void noMoreWordsAreReadThanTheLimitAndTheQuestionSaysSo(String piece) {
        Query query = QueryParser.parse("who " + piece.repeat(1_990 / piece.length()));

        assertThat(RefdeskAnalyzer.surface().tokens(query.question()).stream()
                        .map(word -> word.start())
                        .distinct())
                .hasSizeLessThanOrEqualTo(LIMITS.words());
        if (!piece.endsWith("_b ")) {
            assertThat(query.problems()).anyMatch(note -> note.startsWith("Only the first 64 words were read"));
        }
    }

    @Test
    void phrasesExclusionsAndFiltersAreBoundedAndEachCountsOnce() {
        Query many =
                QueryParser.parse(numbered("\"big tram %d\"") + " trams " + numbered("-w%d") + numbered("file:f%d"));
        assertThat(many.phrases()).hasSize(LIMITS.phrases()).first().isEqualTo("big tram 0");
        assertThat(many.excluded()).hasSize(LIMITS.exclusions());
        assertThat(many.filters()).hasSize(LIMITS.filters());
        assertThat(many.problems()).hasSize(3);

        Query same = QueryParser.parse("\"of the\" ".repeat(20) + "file:x ".repeat(20) + "-y ".repeat(20));
        assertThat(same.phrases()).containsExactly("of the");
        assertThat(same.filters()).hasSize(1);
        assertThat(same.excluded()).containsExactly("y");
        assertThat(same.problems()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNamedAFewTimesOnly() {
        assertThat(QueryParser.parse("trams " + numbered("before:x%d")).problems())
                .hasSize(LIMITS.filters() + 1);
    }

    @Test
    void ofARunOfMarksTheFirstFewAreRead() {
        Query query = QueryParser.parse("tr" + "a\u0316".repeat(3) + "\u0316\u200d".repeat(900) + "m");

        assertThat(query.question()).hasSizeLessThan(20).endsWith("m");
        assertThat(query.problems()).containsExactly("Of combining marks in a row only the first 8 were read.");
        assertThat(QueryParser.parse("क्षत्रिय שָׁלוֹם ế").problems()).isEmpty();
    }

    @Test
    void noMoreWordsAreLookedForInOtherSpellingsThanTheLimit() {
        List<String> looked = new ArrayList<>();
        Vocabulary words = new Vocabulary() {
            @Override
            public long count(String word) {
                return word.startsWith("tram") ? 1 : 0;
            }

            @Override
            public List<String> near(String word, int maxEdits) {
                looked.add(word);
                return List.of();
            }
        };
        Query query = QueryParser.parse(IntStream.range(0, 30)
                .mapToObj(i -> "trams trams zqx" + (char) ('a' + i % 26) + "vwk")
                .collect(Collectors.joining(" ")));

        assertThat(new Spelling(words).corrected(query).problems())
                .anyMatch(note -> note.startsWith("Only the first 8 unknown words"));
        assertThat(looked.stream().distinct()).hasSize(LIMITS.spellings());
    }

    @Test
    void limitsBelowNothingAreRefused() {
        assertThatThrownBy(() -> new QuestionLimits(0, 1, 1, 1, 1, 1)).hasMessageContaining("words and marks must be");
    }

    private static String numbered(String written) {
        return IntStream.range(0, 20).mapToObj(written::formatted).collect(Collectors.joining(" ")) + " ";
    }
}
