package org.refdesk.answer;

/** Says whether what was found is an answer. */
@FunctionalInterface
interface AnswerClassifier {
    /** What to ask where vectors are on. */
    AnswerClassifier HYBRID = evidence -> Odds.of(evidence) >= 0;

    /** What to ask where there are words alone: enough of what is asked about must stand in one passage. */
    AnswerClassifier LEXICAL = evidence -> evidence.covered() >= Odds.LEAST_COVERED;

    boolean answers(AnswerFeatures evidence);

    /**
     * A logistic model of the evidence.
     *
     * <p>Learned from 429 questions that a corpus answers and 188 near misses and false premises over the same topics,
     * and from 540 questions put to a corpus of other topics. The evidence is relative to the corpus at hand: likeness
     * is measured around the mean of its vectors, and a word weighs by how rare it is there. The bias keeps 96 of 100
     * questions that have an answer.
     */
    final class Odds {
        private static final double BIAS = -7.23;
        private static final double LIKENESS = -0.83;
        private static final double SUPPORT = 7.43;
        private static final double WORDS = 0.43;
        private static final double UNSUPPORTED = -5.81;
        private static final double EXPECTED = 1.61;
        private static final double PARAPHRASE = 6.93;
        private static final double OFF_TOPIC = -19.5;

        /** Beyond this, more words make an answer no likelier. */
        private static final int MOST_WORDS = 6;

        /** Below both of these a passage is of another topic. */
        private static final double TOPICAL_COVERAGE = 0.2;

        private static final double TOPICAL_LIKENESS = 0.5;

        /** Keeps 95 of 100 answerable questions, and turns away two of three of other topics. */
        private static final double LEAST_COVERED = 0.2;

        private Odds() {}

        /** 0 or more where it is rather an answer than not. */
        static double of(AnswerFeatures evidence) {
            double offTopic = Math.max(0, TOPICAL_COVERAGE - evidence.covered())
                    * Math.max(0, TOPICAL_LIKENESS - evidence.likeness());
            return BIAS
                    + LIKENESS * evidence.likeness()
                    + SUPPORT * evidence.support()
                    + WORDS * Math.min(MOST_WORDS, evidence.words())
                    + UNSUPPORTED * evidence.missing() * (1 - evidence.support())
                    + (evidence.expected() ? EXPECTED : 0)
                    + PARAPHRASE * (1 - evidence.covered()) * evidence.likeness()
                    + OFF_TOPIC * offTopic;
        }
    }
}
