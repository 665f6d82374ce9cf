package org.refdesk.retrieval;

/**
 * What counts how much when passages are ranked. The likenesses are cosines around the mean of the corpus, the lexical
 * score is a share; the figures were chosen by the mean over three question sets.
 *
 * @param passage likeness of the passage
 * @param best likeness of its sentence that is most like the question
 * @param lexical BM25 as a share of the most that it could be
 */
public record RankingWeights(double passage, double best, double lexical) {
    /** What ranks the passages that answers are taken from. */
    public static final RankingWeights DEFAULT = new RankingWeights(0.45, 0.55, 0.4);

    /** What ranks whole documents: a sentence may say it in other words, a document on the subject has its terms. */
    public static final RankingWeights DOCUMENTS = new RankingWeights(0.45, 0.55, 0.5);

    /** The score of a passage. */
    public double passage(ScoredPassage hit) {
        return passage * hit.likeness() + best * hit.best() + lexical * hit.lexical();
    }
}
