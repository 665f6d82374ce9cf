package org.refdesk.retrieval;

import java.util.List;
import java.util.function.Predicate;
import org.refdesk.analysis.Expansion;

/**
 * One thing that a question asks about: a term, or a run of terms that has synonyms as a whole.
 *
 * @param terms as analyzed; at least one
 * @param others other ways to say it
 * @param weight how telling it is: the sum of its terms' inverse document frequencies
 */
public record QueryTerm(List<String> terms, List<Expansion> others, double weight) {
    public QueryTerm {
        terms = List.copyOf(terms);
        others = List.copyOf(others);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a wanted thing needs a term, got none");
        }
    }

    /**
     * How much of it stands among the terms that are present, from 0 to 1: the share of its own terms, or the weight of
     * a synonym that stands there whole.
     */
    public double share(Predicate<String> present) {
        double share = (double) count(terms, present) / terms.size();
        for (Expansion other : others) {
            if (other.weight() > share
                    && count(other.terms(), present) == other.terms().size()) {
                share = other.weight();
            }
        }
        return share;
    }

    private static int count(List<String> terms, Predicate<String> present) {
        int count = 0;
        for (String term : terms) {
            if (present.test(term)) {
                count++;
            }
        }
        return count;
    }
}
