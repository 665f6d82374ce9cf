package org.refdesk.answer;

/**
 * What speaks for the best quotes holding an answer.
 *
 * @param likeness of the best sentence to the question, around the mean of the corpus
 *     <p>What a passage speaks of is in its words, and in what is known of its story: its title, publisher and author.
 * @param covered share of what is asked about that the best quote's passage speaks of
 * @param missing weight, as a share of that of a word that stands nowhere, of the most telling thing asked about that
 *     none of the passages of the best quotes speaks of
 * @param support likeness of the word of the question that is least like any word of the best sentence, among those
 *     that its passage does not speak of
 * @param words things asked about
 * @param expected whether one of the best quotes holds the kind of thing that is asked for; also where that is anything
 */
record AnswerFeatures(double likeness, double covered, double missing, double support, int words, boolean expected) {
    AnswerFeatures withSupport(double other) {
        return new AnswerFeatures(likeness, covered, missing, other, words, expected);
    }
}
