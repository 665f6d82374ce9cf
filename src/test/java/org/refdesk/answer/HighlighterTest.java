package org.refdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refdesk.retrieval.QueryTerm;
import org.refdesk.retrieval.QueryTerms;

class HighlighterTest {
    private static final String QUOTE = "The bridges were sold for 300 crowns.";

    @Test
    void wordsThatMatchedAreMarkedInAllTheirForms() {
        assertThat(marked(AnswerType.ANYTHING, "bridge")).containsExactly("bridges");
    }

    @Test
    void neighbouringWordsAreOneRange() {
        assertThat(marked(AnswerType.ANYTHING, "were", "sell", "sold")).containsExactly("were sold");
    }

    @Test
    void aNumberIsMarkedWhereOneIsAskedFor() {
        assertThat(marked(AnswerType.AMOUNT, "bridge")).containsExactly("bridges", "300");
    }

    @Test
    void theBestSentenceIsMarkedWhereNoWordMatched() {
        assertThat(marked(AnswerType.ANYTHING, "ship")).containsExactly(QUOTE);
    }

    private static List<String> marked(AnswerType expected, String... terms) {
        List<QueryTerm> wanted = List.of(terms).stream()
                .map(term -> new QueryTerm(List.of(term), List.of(), 1))
                .toList();
        Quote quote = new Quote(RankedTexts.ranked(RankedTexts.stored("a", 7, QUOTE), 1), 0, 0, 0, null);
        return new Highlighter(new QueryTerms(wanted, 1, 1), expected)
                .highlights(quote, QUOTE).stream()
                        .map(span -> QUOTE.substring(span.start(), span.end()))
                        .toList();
    }
}
