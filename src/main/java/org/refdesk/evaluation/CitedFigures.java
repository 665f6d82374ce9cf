package org.refdesk.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.refdesk.evaluation.CorpusTexts.Standing;

/**
 * The figures of a desk on a gold question set.
 *
 * <p>hit@1 and hit@3: answerable questions with some facet covered by the first, or the first three, citations. mrr@10:
 * mean of 1 / rank of the first citation that covers one. facets@3 and facets@5: facets covered by the first three or
 * five citations, of those that could be. honest: unanswerable questions answered "not found". kept: answerable
 * questions not answered so. verbatim: citations that stand word for word in their document.
 */
public final class CitedFigures {
    private static final int DEEPEST = 10;
    private static final List<String> NAMES =
            List.of("hit@1", "hit@3", "mrr@10", "facets@3", "facets@5", "honest", "kept", "verbatim");

    private final CorpusTexts texts;
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final SequencedMap<String, Figure> kinds = new TreeMap<>();
    private final List<Miss> misses = new ArrayList<>();

    /** @param texts what citations are checked against */
    public CitedFigures(CorpusTexts texts) {
        this.texts = texts;
        NAMES.forEach(name -> figures.put(name, Figure.NONE));
    }

    /**
     * A question whose first citation was not one that answers it.
     *
     * @param rank of the first citation that does, or empty
     */
    public record Miss(String id, String kind, OptionalInt rank, String question) {}

    /** Counts one question with what the desk said to it. */
    public void count(GoldQuestion gold, AnswerOutcome said) {
        List<AnswerOutcome.Quote> quotes = said.answered() ? said.quotes() : List.of();
        for (AnswerOutcome.Quote quote : quotes) {
            Standing standing = texts.standing(quote);
            if (standing != Standing.UNCHECKED) {
                add("verbatim", standing == Standing.VERBATIM);
            }
        }
        if (gold.facets().isEmpty()) {
            add("honest", !said.answered());
            kinds.merge(gold.kind(), Figure.NONE.plus(!said.answered()), CitedFigures::joined);
            return;
        }
        add("kept", said.answered());
        answerable(gold, quotes);
    }

    private void answerable(GoldQuestion gold, List<AnswerOutcome.Quote> quotes) {
        int[] ranks = gold.facets().stream()
                .mapToInt(facet -> rank(quotes, facet))
                .filter(rank -> rank > 0)
                .toArray();
        int best = Arrays.stream(ranks).min().orElse(0);
        add("hit@1", best == 1);
        add("hit@3", best > 0 && best <= 3);
        figures.merge("mrr@10", new Figure(best > 0 ? 1.0 / best : 0, 1), CitedFigures::joined);
        for (int k : new int[] {3, 5}) {
            long found = Arrays.stream(ranks).filter(rank -> rank <= k).count();
            int possible = Math.min(gold.facets().size(), k);
            figures.merge("facets@" + k, new Figure(found, possible), CitedFigures::joined);
        }
        kinds.merge(gold.kind(), Figure.NONE.plus(best == 1), CitedFigures::joined);
        if (best != 1) {
            OptionalInt rank = best > 0 ? OptionalInt.of(best) : OptionalInt.empty();
            misses.add(new Miss(gold.id(), gold.kind(), rank, gold.question()));
        }
    }

    /** Rank, from 1, of the first citation that covers a facet; 0 where none does. */
    private static int rank(List<AnswerOutcome.Quote> quotes, GoldQuestion.Facet facet) {
        for (int i = 0; i < Math.min(DEEPEST, quotes.size()); i++) {
            AnswerOutcome.Quote quote = quotes.get(i);
            if (facet.anyOf().stream().anyMatch(gold -> QuoteOverlap.covers(quote, gold))) {
                return i + 1;
            }
        }
        return 0;
    }

    private void add(String name, boolean holds) {
        figures.merge(name, Figure.NONE.plus(holds), CitedFigures::joined);
    }

    private static Figure joined(Figure a, Figure b) {
        return a.plus(b.sum(), b.count());
    }

    /** Each figure by its name, in a fixed order; those of nothing are left out. */
    public SequencedMap<String, Figure> figures() {
        SequencedMap<String, Figure> counted = new LinkedHashMap<>(figures);
        counted.values().removeIf(figure -> figure.count() == 0);
        return counted;
    }

    /** By kind of question: the share with hit@1, or answered "not found" where the corpus cannot answer. */
    public SequencedMap<String, Figure> kinds() {
        return new LinkedHashMap<>(kinds);
    }

    /** In the order of the questions. */
    public List<Miss> misses() {
        return List.copyOf(misses);
    }
}
