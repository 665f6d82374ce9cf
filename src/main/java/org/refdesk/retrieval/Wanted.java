package org.refdesk.retrieval;

import java.util.List;
import java.util.Set;
import org.refdesk.analysis.Expansion;

/**
 * One thing that a question asks about: a term, or a run of terms that has synonyms as a whole.
 *
 * @param terms as analyzed; at least one
 * @param others other ways to say it
 * @param weight how telling it is: the sum of its terms' inverse document frequencies
 */
public record Wanted(List<String> terms, List<Expansion> others, double weight) {
    public Wanted {
        terms = List.copyOf(terms);
        others = List.copyOf(others);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a wanted thing needs a term, got none");
        }
    }

    /**
     * How much of it stands among these terms, from 0 to 1: the share of its own terms, or the weight of a synonym that
     * stands there whole.
     */
    public double share(Set<String> present) {
        double share = (double) terms.stream().filter(present::contains).count() / terms.size();
        for (Expansion other : others) {
            if (other.weight() > share && present.containsAll(other.terms())) {
                share = other.weight();
            }
        }
        return share;
    }
}
