package org.refdesk.evaluation;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.refdesk.desk.DocumentRanking.RankedDocument;

/**
 * Retrieval figures at document level, each a mean over the judged questions: nDCG@10, MRR@10, recall@10, hit@1. Equal
 * scores are ordered by document id, from the end of the alphabet, as trec_eval does. A judged question without a
 * ranking counts 0.
 */
public final class RankedFigures {
    private static final int DEPTH = 10;
    private static final Comparator<RankedDocument> BEST_FIRST = Comparator.comparingDouble(RankedDocument::score)
            .thenComparing(RankedDocument::document)
            .reversed();

    private final RelevanceJudgments relevanceJudgments;
    private Figure ndcg = Figure.NONE;
    private Figure reciprocal = Figure.NONE;
    private Figure recall = Figure.NONE;
    private Figure hit = Figure.NONE;

    private RankedFigures(RelevanceJudgments relevanceJudgments) {
        this.relevanceJudgments = relevanceJudgments;
    }

    /**
     * Figures by their names.
     *
     * @param rankings by question
     * @param questions those that count
     */
    public static SequencedMap<String, Figure> of(
            RelevanceJudgments relevanceJudgments, Map<String, List<RankedDocument>> rankings, Set<String> questions) {
        RankedFigures figures = new RankedFigures(relevanceJudgments);
        relevanceJudgments.grades().keySet().stream()
                .filter(questions::contains)
                .forEach(question -> figures.count(question, rankings.getOrDefault(question, List.of())));
        SequencedMap<String, Figure> named = new LinkedHashMap<>();
        named.put("nDCG@10", figures.ndcg);
        named.put("MRR@10", figures.reciprocal);
        named.put("recall@10", figures.recall);
        named.put("hit@1", figures.hit);
        return named;
    }

    private void count(String question, List<RankedDocument> ranking) {
        Map<String, Integer> grades = relevanceJudgments.grades().getOrDefault(question, Map.of());
        List<String> top = ranking.stream()
                .sorted(BEST_FIRST)
                .limit(DEPTH)
                .map(RankedDocument::document)
                .toList();
        List<Integer> gains =
                top.stream().map(document -> grades.getOrDefault(document, 0)).toList();
        List<Integer> ideal = grades.values().stream()
                .sorted(Collections.reverseOrder())
                .limit(DEPTH)
                .toList();
        ndcg = ndcg.plus(discounted(gains) / discounted(ideal), 1);
        long found = gains.stream().filter(grade -> grade > 0).count();
        recall = recall.plus((double) found / grades.size(), 1);
        int first = firstRank(gains);
        reciprocal = reciprocal.plus(first > 0 ? 1.0 / first : 0, 1);
        hit = hit.plus(first == 1);
    }

    private static double discounted(List<Integer> gains) {
        double sum = 0;
        for (int i = 0; i < gains.size(); i++) {
            sum += gains.get(i) / (Math.log(i + 2.0) / Math.log(2));
        }
        return sum;
    }

    /** Rank, from 1, of the first relevant document; 0 where there is none. */
    private static int firstRank(List<Integer> gains) {
        for (int i = 0; i < gains.size(); i++) {
            if (gains.get(i) > 0) {
                return i + 1;
            }
        }
        return 0;
    }
}
