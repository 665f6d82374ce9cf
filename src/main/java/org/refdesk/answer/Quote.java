package org.refdesk.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Span;
import org.refdesk.index.StoredPassage;

/**
 * Neighbouring sentences of a passage, and possibly the last sentence of the passage before it.
 *
 * @param passage of the sentences
 * @param first number of the first sentence
 * @param last number of the last sentence
 * @param best number of the sentence for which the quote was chosen
 * @param before the passage before, if its last sentence leads the quote; otherwise null
 */
record Quote(
        RankedPassage passage,
        int first,
        int last,
        int best,
        @Nullable StoredPassage before) {
    int start() {
        return before == null
                ? passage.sentences().get(first).start()
                : lead(before).start();
    }

    int end() {
        return passage.sentences().get(last).end();
    }

    /** The same quote without the sentence of the passage before it. */
    Quote withoutLead() {
        return new Quote(passage, first, last, best, null);
    }

    /** Only the sentence for which the quote was chosen. */
    Quote bestAlone() {
        return new Quote(passage, best, best, best, null);
    }

    /** The length in UTF-16 units. */
    int length() {
        return end() - start();
    }

    double score() {
        return passage.scores()[best];
    }

    /** The range of the sentence for which the quote was chosen. */
    Span bestSentence() {
        return passage.sentences().get(best);
    }

    /** The passages of the quote, in order. */
    List<StoredPassage> touched() {
        return before == null ? List.of(passage.stored()) : List.of(before, passage.stored());
    }

    /** Whether the quote contains a term with this hash. */
    boolean has(int hash) {
        if (passage.has(hash, first, last)) {
            return true;
        }
        return before != null && RankedPassage.termsOf(before).getLast().has(hash);
    }

    /** Whether the quote overlaps this range of this document. */
    boolean overlaps(String document, Span range) {
        return passage.stored().document().equals(document) && range.start() < end() && start() < range.end();
    }

    /** Whether its passages contain exactly these words, with only white space between two passages. */
    boolean reads(String words) {
        String own =
                passage.stored().text(new Span(passage.sentences().get(first).start(), end()));
        if (before == null) {
            return words.equals(own);
        }
        String led = before.text(lead(before));
        return words.length() >= led.length() + own.length()
                && words.startsWith(led)
                && words.endsWith(own)
                && words.substring(led.length(), words.length() - own.length()).isBlank();
    }

    /** The sentence of the passage before that leads a quote. */
    static Span lead(StoredPassage before) {
        return before.passage().sentences().getLast();
    }
}
