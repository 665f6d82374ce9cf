package org.refdesk.evaluation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.refdesk.desk.DocumentRanking;
import org.refdesk.desk.DocumentRanking.RankedDocument;
import org.refdesk.desk.QuestionException;

/**
 * Ranks the documents for every question of a retrieval set, writes a TREC run file and takes the figures.
 *
 * @param ranking what is measured
 * @param depth documents a question in the run file, 10 or more
 */
public record RankedEvaluation(DocumentRanking ranking, int depth) {
    private static final int LEAST_DEPTH = 10;

    public RankedEvaluation {
        if (depth < LEAST_DEPTH) {
            throw new IllegalArgumentException("depth must be >= " + LEAST_DEPTH + ", got " + depth);
        }
    }

    /**
     * Runs it.
     *
     * @param distinct whether only the first of the questions with the same text counts
     * @param run the file to write
     */
    public SequencedMap<String, Figure> run(
            List<SearchQuestion> questions, RelevanceJudgments relevanceJudgments, boolean distinct, Path run) {
        Map<String, List<RankedDocument>> rankings = new HashMap<>();
        try (BufferedWriter out = Files.newBufferedWriter(run)) {
            for (SearchQuestion question : questions) {
                List<RankedDocument> ranked = rank(question);
                rankings.put(question.id(), ranked);
                write(out, question, ranked);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RankedFigures.of(relevanceJudgments, rankings, counted(questions, distinct));
    }

    private List<RankedDocument> rank(SearchQuestion question) {
        try {
            return ranking.rank(question.text(), depth);
        } catch (QuestionException e) {
            return List.of();
        }
    }

    private static void write(BufferedWriter out, SearchQuestion question, List<RankedDocument> ranked)
            throws IOException {
        for (int i = 0; i < ranked.size(); i++) {
            RankedDocument document = ranked.get(i);
            out.write(
                    "%s Q0 %s %d %s refdesk\n".formatted(question.id(), document.document(), i + 1, document.score()));
        }
    }

    private static Set<String> counted(List<SearchQuestion> questions, boolean distinct) {
        Set<String> texts = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (SearchQuestion question : questions) {
            if (texts.add(question.text()) || !distinct) {
                ids.add(question.id());
            }
        }
        return ids;
    }
}
