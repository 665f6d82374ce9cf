package org.refdesk.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.refdesk.analysis.TermSet;
import org.refdesk.document.Span;
import org.refdesk.index.StoredPassage;
import org.refdesk.retrieval.ScoredPassage;

/**
 * Chooses quotes until there are enough: each time the best remaining sentence, with the neighbours that help to
 * understand it. Never chooses the same words twice.
 */
final class QuotePicker {
    /** The most sentences of a quote. */
    private static final int MOST_SENTENCES = 3;

    /**
     * The most UTF-16 units of a quote, unless one sentence is longer: a short paragraph that can be read at a glance.
     * Two sentences of a report often have a little more than 500.
     */
    private static final int MOST_CHARACTERS = 560;

    /** If an earlier quote contains this share of the terms of a quote's best sentence, both say the same. */
    private static final double SAME = 0.8;

    /** Matches a sentence that cannot be understood without the one before it. */
    private static final Pattern LEANS_BACK = Pattern.compile(
            "^[“\"‘'(\\[]*(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those|But|And|So|Or|Yet|Then|Both|Neither)\\b");

    private final Map<RankedPassage, BitSet> used = new HashMap<>();
    private final Map<Quote, List<Quote>> same = new HashMap<>();
    private final List<Quote> chosen = new ArrayList<>();
    private final SentenceWeights weights;
    private final Function<ScoredPassage, Optional<StoredPassage>> before;

    /** @param before gives the passage before a hit, if they belong together */
    QuotePicker(SentenceWeights weights, Function<ScoredPassage, Optional<StoredPassage>> before) {
        this.weights = weights;
        this.before = before;
    }

    /** The quotes, best first. */
    List<Quote> pick(List<RankedPassage> passages, int most) {
        while (chosen.size() < most) {
            Quote next = next(passages);
            if (next == null) {
                break;
            }
            used(next.passage()).set(next.first(), next.last() + 1);
            Quote said = sayingTheSame(next);
            if (said == null) {
                chosen.add(next);
            } else {
                same.computeIfAbsent(said, quote -> new ArrayList<>()).add(next);
            }
        }
        return chosen;
    }

    /** Counts quotes that were left out because this one says the same. */
    List<Quote> repetitions(Quote quote) {
        return same.getOrDefault(quote, List.of());
    }

    private @Nullable Quote next(List<RankedPassage> passages) {
        RankedPassage bestPassage = null;
        int best = -1;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (RankedPassage passage : passages) {
            BitSet taken = used.get(passage);
            double less = repetition(passage);
            for (int i = 0; i < passage.scores().length; i++) {
                if ((taken == null || !taken.get(i)) && passage.scores()[i] - less > bestScore) {
                    bestScore = passage.scores()[i] - less;
                    bestPassage = passage;
                    best = i;
                }
            }
        }
        return bestPassage == null ? null : around(bestPassage, best);
    }

    /** Prefers other places: the parts of an answer are more often apart than next to each other. */
    private double repetition(RankedPassage passage) {
        return weights.samePassage()
                * chosen.stream().filter(quote -> quote.passage() == passage).count();
    }

    private Quote around(RankedPassage passage, int best) {
        int first = best;
        int last = best;
        StoredPassage lead = lead(passage, first, last);
        if (lead == null && leansBack(passage, first) && fits(passage, first - 1, last)) {
            first--;
        }
        while (sentences(first, last, lead) < MOST_SENTENCES) {
            boolean before = fits(passage, first - 1, last);
            boolean after = last + 1 < passage.scores().length
                    && !passage.leadsOn(last + 1)
                    && fits(passage, first, last + 1, lead);
            if (!before && !after) {
                break;
            }
            if (before && (!after || passage.scores()[first - 1] > passage.scores()[last + 1])) {
                first--;
                lead = sentences(first, last, null) < MOST_SENTENCES ? lead(passage, first, last) : null;
            } else {
                last++;
            }
        }
        return new Quote(passage, first, last, best, lead);
    }

    private static int sentences(int first, int last, @Nullable StoredPassage lead) {
        return last - first + 1 + (lead == null ? 0 : 1);
    }

    /**
     * The passage before, if its last sentence helps to understand the first sentence of this one and is not quoted
     * yet. A heading between the two starts a new subject: text after it does not refer to text before it.
     */
    private @Nullable StoredPassage lead(RankedPassage passage, int first, int last) {
        if (first > 0 || passage.hasHeading() || !leansBack(passage, 0)) {
            return null;
        }
        return before.apply(passage.hit())
                .filter(stored -> fits(passage, 0, last, stored))
                .filter(stored ->
                        chosen.stream().noneMatch(quote -> quote.overlaps(stored.document(), Quote.lead(stored))))
                .orElse(null);
    }

    private static boolean leansBack(RankedPassage passage, int sentence) {
        return LEANS_BACK.matcher(passage.sentence(sentence)).find();
    }

    private boolean fits(RankedPassage passage, int first, int last) {
        return fits(passage, first, last, null);
    }

    private boolean fits(RankedPassage passage, int first, int last, @Nullable StoredPassage lead) {
        List<Span> sentences = passage.sentences();
        if (first < 0 || last >= sentences.size()) {
            return false;
        }
        BitSet taken = used(passage);
        return !taken.get(first)
                && !taken.get(last)
                && new Quote(passage, first, last, last, lead).length() <= MOST_CHARACTERS;
    }

    private BitSet used(RankedPassage passage) {
        return used.computeIfAbsent(passage, p -> new BitSet());
    }

    private @Nullable Quote sayingTheSame(Quote quote) {
        TermSet terms = quote.passage().terms(quote.best());
        int most = (int) Math.ceil((1 - SAME) * terms.size()) - 1;
        for (Quote other : chosen) {
            if (terms.hasAllBut(most, other::has)) {
                return other;
            }
        }
        return null;
    }
}
