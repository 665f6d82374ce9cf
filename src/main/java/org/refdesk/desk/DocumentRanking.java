package org.refdesk.desk;

import java.util.List;

/** Whole documents ranked for a question, whether they answer it or not: what retrieval figures are made of. */
@FunctionalInterface
public interface DocumentRanking {
    /**
     * The best documents, best first, each once.
     *
     * @param depth how many at most, 1 or more
     */
    List<RankedDocument> rank(String question, int depth);

    /**
     * A document with its score.
     *
     * @param document its id
     * @param score comparable within one ranking; higher is better
     */
    record RankedDocument(String document, double score) {}
}
