package org.refdesk.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.retrieval.QueryTerms;
import org.refdesk.retrieval.ScoredPassage;

/** Ranks the sentences of the passages that were found. */
final class SentenceRanker {
    /** How far a question of the text, or an announcement, reaches: the sentences after it, each a little less. */
    private static final int REACH = 3;

    private final SentenceWeights weights;
    private final QueryTerms wanted;
    private final AnswerType expected;
    private final Set<String> questionTerms;

    SentenceRanker(SentenceWeights weights, String question, QueryTerms wanted) {
        this.weights = weights;
        this.wanted = wanted;
        this.expected = AnswerType.of(question);
        this.questionTerms = new HashSet<>(RefdeskAnalyzer.stemmed().terms(question));
    }

    AnswerType expected() {
        return expected;
    }

    /** Whether a run of sentences contains the kind of answer that is asked for. Always true if any kind will do. */
    boolean holdsExpected(RankedPassage passage, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (expected == AnswerType.ANYTHING || expected.standsIn(passage.sentence(i), questionTerms)) {
                return true;
            }
        }
        return false;
    }

    List<RankedPassage> rank(List<ScoredPassage> hits, IndexSnapshot snapshot) {
        List<RankedPassage> ranked = new ArrayList<>(hits.size());
        for (ScoredPassage hit : hits) {
            RankedPassage passage = new RankedPassage(hit, snapshot.passage(hit.docId()));
            score(passage);
            ranked.add(passage);
        }
        return ranked;
    }

    private void score(RankedPassage passage) {
        double[] likeness = likeness(passage);
        for (int i = 0; i < likeness.length; i++) {
            double score = weights.passage() * passage.hit().score() + weights.likeness() * likeness[i];
            int sentence = i;
            score += weights.context() * wanted.coverage(term -> passage.around(term, sentence));
            if (expected.standsIn(passage.sentence(i), questionTerms)) {
                score += weights.expected();
            }
            if (passage.leadsOn(i)) {
                score -= weights.announces();
            }
            passage.scores()[i] = score;
        }
    }

    /** A question of the text is no answer, but the next sentences may be: they inherit its likeness. */
    private double[] likeness(RankedPassage passage) {
        double[] own = passage.hit().sentences();
        double[] likeness = own.length == 0 ? new double[passage.scores().length] : own.clone();
        for (int i = 0; i < own.length; i++) {
            if (!passage.leadsOn(i)) {
                continue;
            }
            for (int after = 1; after <= REACH && i + after < own.length; after++) {
                double lent = weights.follows() * (own[i] - own[i + after]) / after;
                likeness[i + after] = Math.max(likeness[i + after], own[i + after] + lent);
            }
        }
        return likeness;
    }
}
