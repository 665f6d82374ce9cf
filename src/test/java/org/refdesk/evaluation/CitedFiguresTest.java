package org.refdesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.evaluation.CitedFigures.Miss;
import tools.jackson.databind.JsonNode;

/** The figures of a made-up set with made-up answers are those that the score script gives for the same files. */
class CitedFiguresTest {
    private static final Path MADE_UP = Path.of("src/test/resources/org/refdesk/evaluation");

    private static CitedFigures figures() {
        CitedFigures figures = new CitedFigures(CorpusTexts.of(MADE_UP.resolve("corpus")));
        List<GoldQuestion> gold = GoldQuestions.read(MADE_UP.resolve("gold.jsonl"));
        List<JsonLines.Line> answers = JsonLines.read(MADE_UP.resolve("answers.jsonl"));
        for (int i = 0; i < gold.size(); i++) {
            figures.count(gold.get(i), said(answers.get(i).value()));
        }
        return figures;
    }

    private static AnswerOutcome said(JsonNode answer) {
        List<AnswerOutcome.Quote> quotes = new ArrayList<>();
        for (JsonNode citation : answer.path("citations")) {
            quotes.add(new AnswerOutcome.Quote(
                    citation.path("file").asString(), citation.path("quote").asString()));
        }
        return new AnswerOutcome(answer.path("status").asString().equals("answered"), quotes);
    }

    private static Map<String, Double> means(Map<String, Figure> figures) {
        Map<String, Double> means = new LinkedHashMap<>();
        figures.forEach((name, figure) -> means.put(name, figure.mean()));
        return means;
    }

    @Test
    void theFiguresAreThoseOfTheScoreScript() {
        assertThat(means(figures().figures()))
                .containsExactly(
                        entry("hit@1", 0.2353),
                        entry("hit@3", 0.3529),
                        entry("mrr@10", 0.291),
                        entry("facets@3", 0.2055),
                        entry("facets@5", 0.2111),
                        entry("honest", 0.3333),
                        entry("kept", 0.5),
                        entry("verbatim", 0.7643));
    }

    @Test
    void theKindsAreThoseOfTheScoreScript() {
        assertThat(figures().kinds())
                .containsExactly(
                        entry("absent", new Figure(2, 6)),
                        entry("keyword", new Figure(2, 11)),
                        entry("multi", new Figure(4, 11)),
                        entry("paraphrase", new Figure(2, 12)));
    }

    @Test
    void theMissesAreThoseOfTheScoreScript() {
        assertThat(figures().misses())
                .hasSize(26)
                .startsWith(
                        new Miss("g00", "multi", OptionalInt.of(7), "question 0"),
                        new Miss("g01", "keyword", OptionalInt.of(4), "question 1"),
                        new Miss("g05", "multi", OptionalInt.empty(), "question 5"));
    }

    @Test
    void sixtyPercentOfAQuoteInOnePieceCoverIt() {
        var gold = new GoldQuestion.GoldQuote("a.txt", "0123456789");
        assertThat(QuoteOverlap.covers(new AnswerOutcome.Quote("deep/a.txt", "xx 012345 yy"), gold))
                .isTrue();
        assertThat(QuoteOverlap.covers(new AnswerOutcome.Quote("a.txt", "01234 56789"), gold))
                .isFalse();
        assertThat(QuoteOverlap.covers(new AnswerOutcome.Quote("b.txt", "0123456789"), gold))
                .isFalse();
    }

    @Test
    void onlyTheFirstSevenHundredCharactersOfACitationCount() {
        var gold = new GoldQuestion.GoldQuote("a.txt", "0123456789");
        assertThat(QuoteOverlap.covers(new AnswerOutcome.Quote("a.txt", "x".repeat(694) + "0123456789"), gold))
                .isTrue();
        assertThat(QuoteOverlap.covers(new AnswerOutcome.Quote("a.txt", "x".repeat(695) + "0123456789"), gold))
                .isFalse();
    }

    @Test
    void whiteSpaceOfEveryKindIsFolded() {
        assertThat(WhitespaceFoldedText.of("\u00a0a\u2028\t b\u001fc\n")).isEqualTo("a b c");
    }

    @Test
    void documentsOfOtherFormatsAreNotChecked(@TempDir Path corpus) throws IOException {
        Files.writeString(corpus.resolve("notes.md"), "# Notes");
        Files.writeString(
                corpus.resolve("lines.jsonl"), "{\"id\": \"one\", \"title\": \"T\", \"text\": \"Some  words.\"}");
        CorpusTexts texts = CorpusTexts.of(corpus);
        assertThat(texts.standing(new AnswerOutcome.Quote("notes.md", "x"))).isEqualTo(CorpusTexts.Standing.UNCHECKED);
        assertThat(texts.standing(new AnswerOutcome.Quote("one", "Some words.")))
                .isEqualTo(CorpusTexts.Standing.VERBATIM);
        assertThat(texts.standing(new AnswerOutcome.Quote("gone.txt", "x"))).isEqualTo(CorpusTexts.Standing.DIFFERENT);
    }

    @Test
    void aLineThatIsNoQuestionIsNamedWithItsNumber(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("gold.jsonl"), "\n{\"id\": \"a\"}\n");
        assertThatThrownBy(() -> GoldQuestions.read(file)).hasMessage("gold.jsonl, line 2: needs \"question\", a text");
    }
}
