package org.refdesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.desk.DocumentRanking;
import org.refdesk.desk.DocumentRanking.RankedDocument;
import org.refdesk.desk.QuestionException;

/** The figures of a made-up run are those that the nDCG script gives for the same files. */
class RankedEvaluationTest {
    private static final Path MADE_UP = Path.of("src/test/resources/org/refdesk/evaluation");

    @TempDir
    private Path folder = Path.of("");

    /** A ranking that gives what a run file holds for the question whose turn it is. */
    private static DocumentRanking replayed(List<SearchQuestion> questions) throws IOException {
        Map<String, List<RankedDocument>> run = new HashMap<>();
        for (String line : Files.readAllLines(MADE_UP.resolve("run.trec"))) {
            String[] columns = line.split(" ", -1);
            run.computeIfAbsent(columns[0], id -> new ArrayList<>())
                    .add(new RankedDocument(columns[2], Double.parseDouble(columns[4])));
        }
        var turn = questions.iterator();
        return (question, depth) -> run.getOrDefault(turn.next().id(), List.of());
    }

    private Map<String, Figure> figures(boolean distinct) throws IOException {
        List<SearchQuestion> questions = SearchQuestion.read(MADE_UP.resolve("queries.jsonl"));
        RelevanceJudgments relevanceJudgments = RelevanceJudgments.read(MADE_UP.resolve("qrels.tsv"));
        return new RankedEvaluation(replayed(questions), 100)
                .run(questions, relevanceJudgments, distinct, folder.resolve("run.trec"));
    }

    private static Map<String, Double> means(Map<String, Figure> figures) {
        Map<String, Double> means = new LinkedHashMap<>();
        figures.forEach((name, figure) -> means.put(name, figure.mean()));
        return means;
    }

    @Test
    void theFiguresAreThoseOfTheScript() throws IOException {
        assertThat(means(figures(false)))
                .containsExactly(
                        entry("nDCG@10", 0.1562),
                        entry("MRR@10", 0.1593),
                        entry("recall@10", 0.3083),
                        entry("hit@1", 0.0));
    }

    @Test
    void ofQuestionsWithTheSameTextTheFirstAloneCountsWhereDistinctOnesAreAskedFor() throws IOException {
        assertThat(means(figures(true)))
                .containsExactly(
                        entry("nDCG@10", 0.1475),
                        entry("MRR@10", 0.1283),
                        entry("recall@10", 0.3061),
                        entry("hit@1", 0.0));
    }

    @Test
    void theRunFileIsWhatWasRanked() throws IOException {
        figures(false);
        List<String> given = Files.readAllLines(MADE_UP.resolve("run.trec"));
        assertThat(Files.readAllLines(folder.resolve("run.trec")))
                .containsExactlyElementsOf(given.stream()
                        .map(line -> line.replace(" made", " refdesk"))
                        .toList());
    }

    @Test
    void aQuestionThatCannotBeAskedCountsNothing() {
        DocumentRanking refusing = (question, depth) -> {
            throw new QuestionException("empty");
        };
        var figures = new RankedEvaluation(refusing, 10)
                .run(
                        List.of(new SearchQuestion("q1", "")),
                        RelevanceJudgments.read(MADE_UP.resolve("qrels.tsv")),
                        false,
                        folder.resolve("run.trec"));
        assertThat(figures.get("hit@1")).isEqualTo(new Figure(0, 1));
    }

    @Test
    void judgementsThatAreNoTableAreRefusedWithTheLine() throws IOException {
        Path file = Files.writeString(folder.resolve("qrels.tsv"), "q1\td1\t1\nq1 d2 1\n");
        assertThatThrownBy(() -> RelevanceJudgments.read(file))
                .hasMessageStartingWith("qrels.tsv, line 2: must be question TAB");
    }
}
