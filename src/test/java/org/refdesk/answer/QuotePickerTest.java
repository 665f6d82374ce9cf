package org.refdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refdesk.document.BlockKind;
import org.refdesk.document.Metadata;
import org.refdesk.index.BlockMark;
import org.refdesk.index.StoredPassage;
import org.refdesk.passage.Passage;
import org.refdesk.passage.SentenceSplitter;
import org.refdesk.retrieval.Hit;

class QuotePickerTest {
    private final QuotePicker picker = new QuotePicker(SentenceWeights.DEFAULT);

    @Test
    void aSentenceThatLeansBackBringsTheOneBeforeIt() {
        Ranked passage = passage("a", "Marie Curie found radium. She won a prize for it. Paris was proud. Rain fell.");
        score(passage, 0.1, 0.9, 0.2, 0.3);
        Quote quote = picker.pick(List.of(passage), 1).getFirst();
        assertThat(words(quote)).startsWith("Marie Curie found radium. She won a prize for it.");
    }

    @Test
    void aQuoteHasThreeSentencesAtMost() {
        Ranked passage = passage("a", "One is here. Two is here. Three is here. Four is here. Five is here.");
        score(passage, 0.1, 0.2, 0.9, 0.3, 0.2);
        Quote quote = picker.pick(List.of(passage), 1).getFirst();
        assertThat(quote.last() - quote.first() + 1).isEqualTo(3);
    }

    @Test
    void aQuoteOfSeveralSentencesHasFiveHundredCharactersAtMost() {
        String longer = "word ".repeat(80).strip() + ". ";
        Ranked passage = passage("a", ("A" + longer + "B" + longer + "C" + longer).strip());
        score(passage, 0.2, 0.9, 0.3);
        Quote quote = picker.pick(List.of(passage), 1).getFirst();
        assertThat(quote.first()).isEqualTo(quote.last());
    }

    @Test
    void theSameWordsAreQuotedOnceAndTheOtherPlaceIsKept() {
        Ranked first = passage("a", "The comet was seen over the northern sea in May.");
        Ranked second = passage("b", "The comet was seen over the northern sea in May.");
        score(first, 0.9);
        score(second, 0.8);
        List<Quote> quotes = picker.pick(List.of(first, second), 10);
        assertThat(quotes).hasSize(1);
        assertThat(picker.repetitions(quotes.getFirst()))
                .extracting(quote -> quote.passage().stored().document())
                .containsExactly("b");
    }

    @Test
    void noSentenceIsQuotedTwice() {
        Ranked passage =
                passage("a", "Red apples grow. Green pears hang. Blue plums fall. Old trees stand. Rain ends it.");
        score(passage, 0.9, 0.8, 0.7, 0.6, 0.5);
        List<Quote> quotes = picker.pick(List.of(passage), 10);
        assertThat(quotes).hasSize(2);
        assertThat(quotes.get(0).last()).isLessThan(quotes.get(1).first());
    }

    @Test
    void anotherPassageComesBeforeTheRestOfThisOneWhereTheyAreNearlyAlike() {
        Ranked first = passage("a", "Red apples grow here. Green pears hang there. Blue plums fall. Old trees stand.");
        Ranked second = passage("b", "Ships sail at dawn.");
        score(first, 0.9, 0.5, 0.5, 0.62);
        score(second, 0.6);
        List<Quote> quotes = picker.pick(List.of(first, second), 2);
        assertThat(quotes)
                .extracting(quote -> quote.passage().stored().document())
                .containsExactly("a", "b");
    }

    private static void score(Ranked passage, double... scores) {
        System.arraycopy(scores, 0, passage.scores(), 0, passage.scores().length);
    }

    private static String words(Quote quote) {
        return quote.passage().stored().text().substring(quote.start(), quote.end());
    }

    private static Ranked passage(String document, String text) {
        Passage passage = new Passage(0, 0, 0, text.length(), SentenceSplitter.sentences(text, 0, text.length()));
        BlockMark block = new BlockMark(1, 0, BlockKind.PARAGRAPH, null);
        StoredPassage stored =
                new StoredPassage(document, document, "00", Metadata.UNKNOWN, passage, List.of(block), text, null);
        return Ranked.of(new Hit(0, 0, 0, new double[0], 0), stored);
    }
}
