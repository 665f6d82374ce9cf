package org.refdesk.answer;

/** Decides whether the best quotes answer the question. */
@FunctionalInterface
interface AnswerClassifier {
    /** The classifier to use with vectors. */
    AnswerClassifier HYBRID = evidence -> Odds.of(evidence) >= 0;

    /** The classifier to use without vectors: one passage must contain enough of the question's content words. */
    AnswerClassifier LEXICAL = evidence -> evidence.covered() >= Odds.LEAST_COVERED;

    boolean answers(AnswerFeatures evidence);

    /**
     * A logistic model of the evidence.
     *
     * <p>It was trained on 429 questions that a corpus answers, 188 near misses and false premises about the same
     * topics, and 540 questions to a corpus of other topics. The evidence is relative to the present corpus: likeness
     * is measured around the mean of its vectors, and a word weighs more the rarer it is there. The bias keeps 96 of
     * 100 questions that have an answer.
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

        /** Beyond this number, more words do not make an answer likelier. */
        private static final int MOST_WORDS = 6;

        /** A passage below both of these is about another topic. */
        private static final double TOPICAL_COVERAGE = 0.2;

        private static final double TOPICAL_LIKENESS = 0.5;

        /** Keeps 95 of 100 answerable questions, and rejects two of three about other topics. */
        private static final double LEAST_COVERED = 0.2;

        private Odds() {}

        /** 0 or more if it is more likely an answer than not. */
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
