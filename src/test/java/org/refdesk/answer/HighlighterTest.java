package org.refdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refdesk.retrieval.Wanted;
import org.refdesk.retrieval.WantedTerms;

class HighlighterTest {
    private static final String QUOTE = "The bridges were sold for 300 crowns.";

    @Test
    void wordsThatMatchedAreMarkedInAllTheirForms() {
        assertThat(marked(Expected.ANYTHING, "bridge")).containsExactly("bridges");
    }

    @Test
    void neighbouringWordsAreOneRange() {
        assertThat(marked(Expected.ANYTHING, "were", "sell", "sold")).containsExactly("were sold");
    }

    @Test
    void aNumberIsMarkedWhereOneIsAskedFor() {
        assertThat(marked(Expected.AMOUNT, "bridge")).containsExactly("bridges", "300");
    }

    @Test
    void theBestSentenceIsMarkedWhereNoWordMatched() {
        assertThat(marked(Expected.ANYTHING, "ship")).containsExactly(QUOTE);
    }

    private static List<String> marked(Expected expected, String... terms) {
        List<Wanted> wanted = List.of(terms).stream()
                .map(term -> new Wanted(List.of(term), List.of(), 1))
                .toList();
        Quote quote = new Quote(RankedTexts.ranked(RankedTexts.stored("a", 7, QUOTE), 1), 0, 0, 0, null);
        return new Highlighter(new WantedTerms(wanted, 1, 1), expected)
                .highlights(quote, QUOTE).stream()
                        .map(span -> QUOTE.substring(span.start(), span.end()))
                        .toList();
    }
}
