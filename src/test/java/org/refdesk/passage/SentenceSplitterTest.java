package org.refdesk.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.document.Span;

class SentenceSplitterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A photo of U.S. Customs officers was shown.",
                "Their parent agency, U.S. Immigration and Customs Enforcement, carries on.",
                "The U.S. Senate and the U.K. Parliament met.",
                "According to Sen. Wyden, it ended.",
                "Dr. J. R. R. Smith met Mr. Jones and Mrs. Brown.",
                "It costs $7.2 million, or 3.5 percent.",
                "See No. 5 and p. 12, vol. 3.",
                "Names like Panamerica Computers, Inc., Four Points Technology, LLC, and others.",
                "So… somewhat different.",
                "It was on… well, everybody.",
                "“Really?” he said and left.",
                "“Stop!” she cried.",
                "Read fucklapd.com for more.",
                "Tools, e.g. hammers, i.e. iron, etc. are here.",
                "It struggled to find (figuratively [but also maybe literally?]) boatloads of them.",
                "They met at 5 p.m. on Oct. 3 in Washington, D.C., again.",
                "1. The first point",
                "Yahoo! is a company.",
                "A film by Tammy T. Melvin of CBP.",
            })
    void keepsTogetherWhatIsOneSentence(String text) {
        assertThat(split(text)).containsExactly(text);
    }

    @Test
    void endsASentenceAtItsStop() {
        assertThat(split("It ended. They left! Did they? Yes."))
                .containsExactly("It ended.", "They left!", "Did they?", "Yes.");
    }

    @Test
    void givesTheClosingQuotationMarkToTheSentence() {
        assertThat(split("“That is a lot.” He left. \"Is it?\" The end.) Then (so it goes.) More."))
                .containsExactly(
                        "“That is a lot.”", "He left.", "\"Is it?\"", "The end.)", "Then (so it goes.)", "More.");
    }

    @Test
    void beginsASentenceInLowerCaseWhereItIsAName() {
        assertThat(split("It is public. fucklapd.com uses data. iPhone sales fell."))
                .containsExactly("It is public.", "fucklapd.com uses data.", "iPhone sales fell.");
        assertThat(split("It began this month. “refdesk.org is one answer.”"))
                .containsExactly("It began this month.", "“refdesk.org is one answer.”");
    }

    @Test
    void endsASentenceAfterAnAbbreviationWhereAnotherBegins() {
        assertThat(split("They exit the U.S. Now it is used. He works at Acme Inc. The firm grew."))
                .containsExactly("They exit the U.S.", "Now it is used.", "He works at Acme Inc.", "The firm grew.");
        assertThat(split("It extends to Washington, D.C. Grassroots groups grow."))
                .containsExactly("It extends to Washington, D.C.", "Grassroots groups grow.");
    }

    @Test
    void beginsASentenceAtABracketOrAMarkOfElision() {
        assertThat(split("It said so. [T]he fact is known. It ended. […] Then it began."))
                .containsExactly("It said so.", "[T]he fact is known.", "It ended.", "[…] Then it began.");
    }

    @Test
    void knowsTheStopsOfOtherScripts() {
        assertThat(split("今日は晴れ。明日は雨！「そう。」行く？")).containsExactly("今日は晴れ。", "明日は雨！", "「そう。」", "行く？");
        assertThat(split("ماذا حدث؟ انتهى الأمر.")).containsExactly("ماذا حدث؟", "انتهى الأمر.");
        assertThat(split("वह गया। वह आया।")).containsExactly("वह गया।", "वह आया।");
    }

    @Test
    void endsASentenceAtABlankLine() {
        assertThat(split("A title without a stop\n\nThe text.\nIt goes\non."))
                .containsExactly("A title without a stop", "The text.", "It goes\non.");
    }

    @Test
    void cutsWhatIsTooLongToQuoteAfterAClause() {
        String clause = "and one more clause that says a little, ";
        List<String> pieces = split(clause.repeat(40).strip());
        assertThat(pieces)
                .allSatisfy(piece -> assertThat(piece)
                        .hasSizeLessThanOrEqualTo(SentenceSplitter.LONGEST)
                        .endsWith(","));
        assertThat(String.join(" ", pieces)).isEqualTo(clause.repeat(40).strip());
    }

    @Test
    void neverCutsInsideACharacter() {
        String text = "😀".repeat(700);
        assertThat(split(text))
                .allSatisfy(piece -> assertThat(piece.codePoints()).allMatch(c -> c == 0x1F600));
    }

    @Test
    void givesOffsetsInTheWholeText() {
        String text = "Before. One here. Two there. After.";
        assertThat(SentenceSplitter.sentences(text, 8, 28)).containsExactly(new Span(8, 17), new Span(18, 28));
    }

    @Test
    void givesNothingForWhiteSpace() {
        assertThat(split(" \n\t\u00A0 ")).isEmpty();
    }

    @Test
    void refusesARangeOutsideTheText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SentenceSplitter.sentences("abc", 1, 4))
                .withMessage("range must lie in 0..3, got 1..4");
    }

    private static List<String> split(String text) {
        return SentenceSplitter.sentences(text, 0, text.length()).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
