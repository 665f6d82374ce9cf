package org.refdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refdesk.answer.Answer;
import org.refdesk.desk.Question;
import org.refdesk.document.Span;
import org.refdesk.json.TimedAnswer;

class AnswerTextTest {
    private static List<String> lines(OutputStyle screen, String question, int most) {
        return new AnswerText(screen)
                .lines(
                        new TimedAnswer(question, new MadeUpDesk().ask(Question.of(question)), Duration.ofMillis(5)),
                        most);
    }

    @Test
    void aCitationIsItsQuoteThenWhereItStandsThenWhereElse() {
        assertThat(lines(OutputStyle.PLAIN, "comet", 1))
                .containsExactly(
                        " 1  The comet was seen in May.",
                        "    The Observer’s Log · A Green Comet · 2022-03 · paragraph 2",
                        "    also in copy.txt",
                        "",
                        "1 of 4 citations · 5.0 ms");
    }

    @Test
    void whatIsNotFoundIsSaidBeforeTheClosestPassages() {
        assertThat(lines(OutputStyle.PLAIN, "who", 3))
                .startsWith(
                        "No answer found in these documents. Closest passages (not an answer):",
                        "",
                        " 1  Its tail was green.");
    }

    @Test
    void nothingNearIsSaidPlainly() {
        TimedAnswer nothing = new TimedAnswer("x", new Answer.NotFound(List.of(), null, List.of()), Duration.ZERO);
        assertThat(new AnswerText(OutputStyle.PLAIN).lines(nothing, 3))
                .containsExactly("No answer found in these documents.", "", "0.0 ms");
    }

    @Test
    void correctionsAndNotesComeFirst() {
        assertThat(lines(OutputStyle.PLAIN, "commet", 3))
                .startsWith("Did you mean: comet", "Note: source:nobody matches no document.", "");
    }

    @Test
    void highlightsAreMarkedWhereThereIsColour() {
        assertThat(lines(new OutputStyle(80, true), "comet", 1).getFirst())
                .isEqualTo(" 1  The \u001b[1;33mcomet\u001b[0m was seen in May.");
    }

    @Test
    void aWideQuoteIsWrappedAtSpacesAndNoWordIsLost() {
        String quote = "one two three four five six seven eight nine ten";
        List<String> lines = new QuoteText(quote, List.of(), new OutputStyle(24, false)).lines(4);
        assertThat(lines).containsExactly("    one two three four", "    five six seven eight", "    nine ten");
    }

    @Test
    void aHighlightThatIsWrappedIsMarkedOnBothLines() {
        String quote = "aaaaaaaaaaaaaaaaaa bbb ccc";
        List<String> lines = new QuoteText(quote, List.of(new Span(19, 26)), new OutputStyle(24, true)).lines(1);
        assertThat(lines).containsExactly(" aaaaaaaaaaaaaaaaaa \u001b[1;33mbbb\u001b[0m", " \u001b[1;33mccc\u001b[0m");
    }

    @Test
    void aWordWiderThanTheScreenIsCutButNeverInsideACharacter() {
        String quote = "x".repeat(19) + "\ud83d\ude00" + "y".repeat(5);
        assertThat(String.join("", new QuoteText(quote, List.of(), new OutputStyle(20, false)).lines(0)))
                .isEqualTo(quote);
        assertThat(new QuoteText(quote, List.of(), new OutputStyle(20, false))
                        .lines(0)
                        .getFirst())
                .endsWith("\ud83d\ude00");
    }

    @Test
    void aTerminalObeysNoCharacterOfADocument() {
        assertThat(PrintableText.of("a\u001b[31mb\u0007\u007f\u009b\tc")).isEqualTo("a␛[31mb␇␡\ufffd c");
    }
}
