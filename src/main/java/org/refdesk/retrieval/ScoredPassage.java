package org.refdesk.retrieval;

/** A passage that a retriever found. */
public final class ScoredPassage {
    private final int docId;
    private final double lexical;
    private final double likeness;
    private final double[] sentences;
    private final double score;

    public ScoredPassage(int docId, double lexical, double likeness, double[] sentences, double score) {
        this.docId = docId;
        this.lexical = lexical;
        this.likeness = likeness;
        this.sentences = sentences;
        this.score = score;
    }

    /** Doc id of the passage in the snapshot. */
    public int docId() {
        return docId;
    }

    /** BM25, as a share of the most that the question's terms could give; 0 where no term stands in it. */
    public double lexical() {
        return lexical;
    }

    /** Likeness of the passage to the question, -1 to 1; 0 where vectors are off. */
    public double likeness() {
        return likeness;
    }

    /** Likeness of each of its sentences, in order; empty where vectors are off. */
    public double[] sentences() {
        return sentences;
    }

    /** What hits are ranked by; comparable within one question. */
    public double score() {
        return score;
    }

    /** Likeness of the sentence that is most like the question. */
    public double best() {
        double best = sentences.length == 0 ? likeness : -1;
        for (double sentence : sentences) {
            best = Math.max(best, sentence);
        }
        return best;
    }
}
