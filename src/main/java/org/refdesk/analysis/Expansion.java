package org.refdesk.analysis;

import java.util.List;

/**
 * Another way to say some terms of a question.
 *
 * @param terms what to look for in their place; more than one is a phrase
 * @param weight what a match counts against one of the terms themselves, above 0 and at most 1
 */
public record Expansion(List<String> terms, double weight) {
    public Expansion {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("an expansion needs a term, got none");
        }
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight must be above 0 and at most 1, got " + weight);
        }
    }
}
