package org.refdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static final String[] TOKENS = {"a", "b", "c", "d", "“", "-", "…", ",", "A", "e"};

    /** A text of up to so many tokens. */
    private static List<QuoteWord> some(Random random, int most) {
        StringBuilder text = new StringBuilder("a");
        for (int left = random.nextInt(most); left > 0; left--) {
            text.append(' ').append(TOKENS[random.nextInt(TOKENS.length)]);
        }
        return QuoteWords.of(text.toString());
    }

    @Test
    void noAlignmentCostsLessThanTheWordsThatTheTextHasNot() {
        Random random = new Random(11);
        int notBelow = 0;
        for (int i = 0; i < 2_000; i++) {
            List<QuoteWord> quote = some(random, 12);
            List<QuoteWord> text = some(random, 20);
            int least = Alignment.leastCost(quote, text);
            assertThat(least)
                    .as("%s in %s", quote, text)
                    .isLessThanOrEqualTo(Alignment.of(quote, text).cost());
            notBelow += least > 0 ? 1 : 0;
        }
        assertThat(notBelow).as("quotes with words that the text has not").isGreaterThan(500);
    }

    @Test
    void aWordThatTheTextHasOnceCountsOnce() {
        assertThat(Alignment.leastCost(QuoteWords.of("tram tram, bus"), QuoteWords.of("A tram and a bus")))
                .isEqualTo(QuoteWords.of("tram").getFirst().weight());
    }
}
