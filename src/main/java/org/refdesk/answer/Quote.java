package org.refdesk.answer;

/**
 * A run of neighbouring sentences of a passage.
 *
 * @param passage that they stand in
 * @param first number of the first sentence
 * @param last number of the last one
 * @param best number of the sentence that it was chosen for
 */
record Quote(Ranked passage, int first, int last, int best) {
    int start() {
        return passage.sentences().get(first).start();
    }

    int end() {
        return passage.sentences().get(last).end();
    }

    double score() {
        return passage.scores()[best];
    }
}
