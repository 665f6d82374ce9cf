package org.refdesk.retrieval;

/**
 * A passage that a retriever found.
 *
 * @param docId of the passage in the snapshot
 * @param lexical BM25, as a share of the most that the question's terms could give; 0 where no term stands in it
 * @param likeness of the passage to the question, -1 to 1; 0 where vectors are off
 * @param sentences likeness of each of its sentences, in order; empty where vectors are off
 * @param score what hits are ranked by; comparable within one question
 */
public record Hit(int docId, double lexical, double likeness, double[] sentences, double score) {
    /** Likeness of the sentence that is most like the question. */
    public double best() {
        double best = sentences.length == 0 ? likeness : -1;
        for (double sentence : sentences) {
            best = Math.max(best, sentence);
        }
        return best;
    }
}
