package org.refdesk.desk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.refdesk.answer.Citation;
import org.refdesk.document.Span;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.ParagraphStart;
import org.refdesk.index.StoredPassage;

/**
 * The part of a text, near a passage, that differs least from a quote.
 *
 * @param docId of the passage
 * @param passage that it is near
 * @param text the canonical text around the passage
 * @param textStart offset of the text in the document
 * @param tokens of the text
 * @param alignment of the quote with the tokens
 */
record QuotePlace(
        int docId, StoredPassage passage, String text, int textStart, List<QuoteWord> tokens, Alignment alignment) {
    /** Extra characters for text that the quote leaves out, in addition to a third of its length. */
    private static final int ROOM = 100;

    /**
     * Finds the place. Empty if the best match is outside the passage, or if too few words of the quote are there.
     *
     * @param mostCost the most cost of an alignment
     */
    static Optional<QuotePlace> of(
            List<QuoteWord> quote, double mostCost, int docId, StoredPassage passage, IndexSnapshot snapshot) {
        int length = quote.getLast().end() - quote.getFirst().start();
        int reach = length + length / 3 + ROOM;
        int start = Math.max(0, passage.passage().start() - reach);
        String text =
                snapshot.textUpTo(passage.document(), start, passage.passage().end() + reach);
        List<QuoteWord> tokens = QuoteWords.of(text);
        if (Alignment.leastCost(quote, tokens) > mostCost) {
            return Optional.empty();
        }
        QuotePlace place = new QuotePlace(docId, passage, text, start, tokens, Alignment.of(quote, tokens));
        return Optional.of(place).filter(QuotePlace::touchesThePassage);
    }

    private boolean touchesThePassage() {
        return alignment.range().length > 0
                && start() < passage.passage().end()
                && end() > passage.passage().start();
    }

    /** Whether the place contains a whole passage, so that the quote has been aligned with all of it. */
    boolean covers(StoredPassage other) {
        return other.document().equals(passage.document())
                && start() <= other.passage().start()
                && other.passage().end() <= end();
    }

    /** Offset of the first character in the canonical text. */
    int start() {
        return textStart + tokens.get(alignment.range()[0]).start();
    }

    /** Offset after the last character. */
    int end() {
        return textStart + tokens.get(alignment.range()[1]).end();
    }

    /** A range of the text. */
    String words(int from, int to) {
        return text.substring(from, to);
    }

    /** The same place, in which no word at the quote's edges replaces a word of another sentence. */
    QuotePlace withinSentences(OverlappingPassages touched) {
        BitSet begins = new BitSet();
        touched.beginnings()
                .filter(start -> start >= textStart)
                .forEach(start -> begins.set(firstTokenFrom(start - textStart)));
        return new QuotePlace(docId, passage, text, textStart, tokens, alignment.withinSentences(begins::get));
    }

    private int firstTokenFrom(int offset) {
        int token = 0;
        while (token < tokens.size() && tokens.get(token).start() < offset) {
            token++;
        }
        return token;
    }

    /** Exactly the words that match the quote. */
    Citation citation(double score, List<String> alsoIn, OverlappingPassages touched) {
        return citation(
                new Span(start(), end()), words(start() - textStart, end() - textStart), score, alsoIn, touched);
    }

    /** The whole sentences of the words that are nearest to the quote. */
    Citation sentences(double score, OverlappingPassages touched, IndexSnapshot snapshot) {
        Span whole = touched.wholeSentences(new Span(start(), end()));
        String words = snapshot.text(passage.document(), whole.start(), whole.end());
        return citation(whole, words, score, List.of(), touched);
    }

    private Citation citation(
            Span range, String words, double score, List<String> alsoIn, OverlappingPassages touched) {
        StoredPassage first = touched.first();
        ParagraphStart block = first.blockAt(range.start());
        return new Citation(
                words,
                differing(range.start()),
                passage.document(),
                first.metadata(),
                block.page(),
                block.number(),
                range.start(),
                range.end(),
                Math.clamp(score, 0, 1),
                passage.sha256(),
                alsoIn);
    }

    private List<Span> differing(int start) {
        List<Span> differing = new ArrayList<>();
        int shift = textStart - start;
        for (Alignment.Step step : alignment.steps()) {
            if (!step.same() && step.standing() >= 0) {
                QuoteWord token = tokens.get(step.standing());
                differing.add(new Span(token.start() + shift, token.end() + shift));
            }
        }
        return differing;
    }
}
