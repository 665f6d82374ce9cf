package org.refdesk.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Span;
import org.refdesk.index.StoredPassage;

/**
 * A run of neighbouring sentences of a passage, and maybe the last one of the passage before it.
 *
 * @param passage that they stand in
 * @param first number of the first sentence
 * @param last number of the last one
 * @param best number of the sentence that it was chosen for
 * @param before the passage before, where its last sentence leads the quote; else null
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

    /** This, without the sentence of the passage before it. */
    Quote withoutLead() {
        return new Quote(passage, first, last, best, null);
    }

    /** The sentence that it was chosen for, alone. */
    Quote bestAlone() {
        return new Quote(passage, best, best, best, null);
    }

    /** In UTF-16 units. */
    int length() {
        return end() - start();
    }

    double score() {
        return passage.scores()[best];
    }

    /** The range of the sentence that it was chosen for. */
    Span bestSentence() {
        return passage.sentences().get(best);
    }

    /** The passages that it touches, in order. */
    List<StoredPassage> touched() {
        return before == null ? List.of(passage.stored()) : List.of(before, passage.stored());
    }

    /** Whether a term with this hash stands in it. */
    boolean has(int hash) {
        if (passage.has(hash, first, last)) {
            return true;
        }
        return before != null && RankedPassage.termsOf(before).getLast().has(hash);
    }

    /** Whether it has a character of this range of this document. */
    boolean overlaps(String document, Span range) {
        return passage.stored().document().equals(document) && range.start() < end() && start() < range.end();
    }

    /** Whether these are its words, by the passages that it was taken from; between two there is white space alone. */
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
