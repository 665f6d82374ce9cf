package org.refdesk.answer;

/**
 * What counts how much when sentences are ranked. Chosen by the mean over three question sets, two of them over the
 * default corpus.
 *
 * @param passage score of its passage
 * @param likeness of the sentence to the question
 * @param context share of what is asked about that stands in the sentence, its neighbours, or what is known of its
 *     story
 * @param expected that it holds the kind of thing that is asked for
 * @param follows of the likeness of a question that the text itself asks just before
 * @param announces what a sentence that only announces another, or asks, loses
 * @param samePassage what each quote already chosen from its passage takes away
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
