package org.refdesk.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.desk.RealDesk;
import org.refdesk.embedding.Embedder;
import org.refdesk.embedding.EmbeddingModel;
import org.refdesk.embedding.OnnxEmbedder;
import org.refdesk.evaluation.CitedEvaluation;
import org.refdesk.evaluation.CorpusTexts;
import org.refdesk.evaluation.Figure;
import org.refdesk.evaluation.GoldQuestions;

/** What the desk makes of the golden questions over the default corpus, with the real model. */
@Tag("slow")
class GoldenAnswersTest {
    private static final Path SEEDS = Path.of("seeds");
    private static final Path QUESTIONS = Path.of("src/test/resources/golden/seeds.jsonl");

    private static Map<String, Figure> figures = Map.of();

    @BeforeAll
    static void askEveryQuestion(@TempDir Path folder) throws IOException {
        try (Embedder embedder = OnnxEmbedder.open(EmbeddingModel.E5_SMALL_V2, folder.resolve("model"))) {
            RealDesk.index(SEEDS, folder.resolve("index"), embedder);
            try (RealDesk real = RealDesk.open(folder.resolve("index"), embedder)) {
                figures = CitedEvaluation.of(real.desk(), GoldQuestions.read(QUESTIONS), CorpusTexts.of(SEEDS))
                        .figures();
            }
        }
    }

    @Test
    void everyCitationStandsWordForWordInItsDocument() {
        assertThat(figure("verbatim")).isEqualTo(1.0);
    }

    /** Floors that a change must not fall through; ARCHITECTURE.md says what the figures are. */
    @Test
    void mostQuestionsAreAnsweredByTheFirstThreeCitations() {
        assertThat(figure("hit@3")).as("hit@3").isGreaterThanOrEqualTo(0.75);
        assertThat(figure("facets@5")).as("facets@5").isGreaterThanOrEqualTo(0.6);
        assertThat(figure("kept")).as("kept").isGreaterThanOrEqualTo(0.9);
    }

    private static double figure(String name) {
        assertThat(figures).containsKey(name);
        return figures.getOrDefault(name, new Figure(0, 0)).mean();
    }
}
