package org.refdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.refdesk.index.StoredPassage;

class QuotePickerTest {
    private final QuotePicker picker = new QuotePicker(SentenceWeights.DEFAULT, hit -> Optional.empty());

    @Test
    void aSentenceThatLeansBackBringsTheOneBeforeIt() {
        RankedPassage passage = passage(
                "a",
                "Marie Curie found radium. She won a prize for it. Paris was proud. Rain fell.",
                0.1,
                0.9,
                0.2,
                0.3);
        Quote quote = picker.pick(List.of(passage), 1).getFirst();
        assertThat(words(quote)).startsWith("Marie Curie found radium. She won a prize for it.");
    }

    @Test
    void aQuoteHasThreeSentencesAtMost() {
        RankedPassage passage = passage(
                "a", "One is here. Two is here. Three is here. Four is here. Five is here.", 0.1, 0.2, 0.9, 0.3, 0.2);
        Quote quote = picker.pick(List.of(passage), 1).getFirst();
        assertThat(quote.last() - quote.first() + 1).isEqualTo(3);
    }

    @Test
    void aQuoteOfSeveralSentencesHasAboutFiveHundredCharactersAtMost() {
        String longer = "word ".repeat(80).strip() + ". ";
        RankedPassage passage = passage("a", ("A" + longer + "B" + longer + "C" + longer).strip(), 0.2, 0.9, 0.3);
        Quote quote = picker.pick(List.of(passage), 1).getFirst();
        assertThat(quote.first()).isEqualTo(quote.last());
    }

    @Test
    void theSameWordsAreQuotedOnceAndTheOtherPlaceIsKept() {
        RankedPassage first = passage("a", "The comet was seen over the northern sea in May.", 0.9);
        RankedPassage second = passage("b", "The comet was seen over the northern sea in May.", 0.8);
        List<Quote> quotes = picker.pick(List.of(first, second), 10);
        assertThat(quotes).hasSize(1);
        assertThat(picker.repetitions(quotes.getFirst()))
                .extracting(quote -> quote.passage().stored().document())
                .containsExactly("b");
    }

    @Test
    void noSentenceIsQuotedTwice() {
        RankedPassage passage = passage(
                "a",
                "Red apples grow. Green pears hang. Blue plums fall. Old trees stand. Rain ends it.",
                0.9,
                0.8,
                0.7,
                0.6,
                0.5);
        List<Quote> quotes = picker.pick(List.of(passage), 10);
        assertThat(quotes).hasSize(2);
        assertThat(quotes.get(0).last()).isLessThan(quotes.get(1).first());
    }

    @Test
    void anotherPassageComesBeforeTheRestOfThisOneWhereTheyAreNearlyAlike() {
        RankedPassage first = passage(
                "a",
                "Red apples grow here. Green pears hang there. Blue plums fall. Old trees stand.",
                0.9,
                0.5,
                0.5,
                0.62);
        RankedPassage second = passage("b", "Ships sail at dawn.", 0.6);
        List<Quote> quotes = picker.pick(List.of(first, second), 2);
        assertThat(quotes)
                .extracting(quote -> quote.passage().stored().document())
                .containsExactly("a", "b");
    }

    @Test
    void aPassageThatLeansBackBringsTheLastSentenceOfTheOneBefore() {
        StoredPassage before = RankedTexts.stored("a", 0, "Rain fell. Marie Curie spoke to the press.");
        RankedPassage passage =
                RankedTexts.ranked(RankedTexts.stored("a", 50, "She had found radium. Paris was proud."), 0.9, 0.2);
        Quote quote = new QuotePicker(SentenceWeights.DEFAULT, hit -> Optional.of(before))
                .pick(List.of(passage), 1)
                .getFirst();
        assertThat(quote.start()).isEqualTo(before.text().indexOf("Marie"));
        assertThat(quote.reads("Marie Curie spoke to the press.\n\nShe had found radium. Paris was proud."))
                .isTrue();
    }

    @Test
    void aPassageThatLeansOnNothingBringsNoSentenceOfTheOneBefore() {
        StoredPassage before = RankedTexts.stored("a", 0, "Marie Curie spoke to the press.");
        RankedPassage passage = RankedTexts.ranked(RankedTexts.stored("a", 50, "Radium had been found."), 0.9);
        Quote quote = new QuotePicker(SentenceWeights.DEFAULT, hit -> Optional.of(before))
                .pick(List.of(passage), 1)
                .getFirst();
        assertThat(quote.before()).isNull();
    }

    @Test
    void aSentenceThatIsQuotedAlreadyLeadsNoOtherQuote() {
        StoredPassage before = RankedTexts.stored("a", 0, "Marie Curie spoke to the press.");
        RankedPassage first = RankedTexts.ranked(before, 0.9);
        RankedPassage second = RankedTexts.ranked(RankedTexts.stored("a", 50, "She had found radium."), 0.8);
        List<Quote> quotes =
                new QuotePicker(SentenceWeights.DEFAULT, hit -> Optional.of(before)).pick(List.of(first, second), 2);
        assertThat(quotes).extracting(Quote::before).containsOnlyNulls();
    }

    @Test
    void aQuoteDoesNotEndByAnnouncingWhatItDoesNotHave() {
        RankedPassage passage = passage("a", "The plan was stopped. From the letter of the senator:", 0.9, 0.2);
        Quote quote = picker.pick(List.of(passage), 1).getFirst();
        assertThat(words(quote)).isEqualTo("The plan was stopped.");
    }

    private static String words(Quote quote) {
        return quote.passage().stored().text().substring(quote.start(), quote.end());
    }

    private static RankedPassage passage(String document, String text, double... scores) {
        return RankedTexts.ranked(RankedTexts.stored(document, 0, text), scores);
    }
}
