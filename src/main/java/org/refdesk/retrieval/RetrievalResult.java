package org.refdesk.retrieval;

import java.util.List;
import org.refdesk.embedding.WordVectors;

/**
 * What was found for a question.
 *
 * @param hits best first
 * @param words of the question; none where vectors are off
 */
public record RetrievalResult(List<ScoredPassage> hits, WordVectors words) {
    public RetrievalResult {
        hits = List.copyOf(hits);
    }
}
