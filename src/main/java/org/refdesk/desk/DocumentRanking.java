package org.refdesk.desk;

import java.util.List;

/** Ranks whole documents for a question, whether they answer it or not. Retrieval figures are measured with it. */
@FunctionalInterface
public interface DocumentRanking {
    /**
     * The best documents, best first, each once.
     *
     * @param depth the most documents, 1 or more
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
