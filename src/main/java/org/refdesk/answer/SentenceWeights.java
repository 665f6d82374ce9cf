package org.refdesk.answer;

/**
 * Weights for ranking sentences, chosen by the mean over three question sets. Two of the sets ask the default corpus.
 *
 * @param passage weight of the passage's score
 * @param likeness weight of the sentence's likeness to the question
 * @param context weight of the share of the question's content words in the sentence, its neighbours or the metadata of
 *     its story
 * @param expected weight of containing the kind of answer that is asked for
 * @param follows weight of the likeness of a question that the text itself asks just before
 * @param announces penalty for a sentence that only asks, or announces another
 * @param samePassage penalty for each quote already chosen from the same passage
 */
public record SentenceWeights(
        double passage,
        double likeness,
        double context,
        double expected,
        double follows,
        double announces,
        double samePassage) {
    public static final SentenceWeights DEFAULT = new SentenceWeights(0.6, 0.6, 0.1, 0.08, 0.5, 0.2, 0.07);
}
