package org.refdesk.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.desk.RealDesk;
import org.refdesk.embedding.Embedder;
import org.refdesk.embedding.EmbeddingModel;
import org.refdesk.embedding.OnnxEmbedder;
import org.refdesk.evaluation.Figure;
import org.refdesk.evaluation.RankedEvaluation;
import org.refdesk.evaluation.RelevanceJudgments;
import org.refdesk.evaluation.SearchQuestion;

/** Retrieval on questions that others wrote: XQuAD, 1,190 questions to 240 paragraphs. */
class PublicQuestionsTest {
    private static final Path XQUAD = Path.of("../shared/eval/public/xquad-en");

    /** Documents of a ranking: no figure looks below the tenth. */
    private static final int DEPTH = 10;

    @Test
    void theParagraphThatAnswersIsRankedFirstOrNearlyFirst(@TempDir Path folder) throws IOException {
        assumeTrue(Files.isDirectory(XQUAD), "skipped: there is no " + XQUAD);
        try (Embedder embedder = OnnxEmbedder.open(EmbeddingModel.E5_SMALL_V2, folder.resolve("model"))) {
            RealDesk.index(XQUAD.resolve("corpus.jsonl"), folder.resolve("index"), embedder);
            try (RealDesk real = RealDesk.open(folder.resolve("index"), embedder)) {
                Map<String, Figure> figures = new RankedEvaluation(real.desk(), DEPTH)
                        .run(
                                SearchQuestion.read(XQUAD.resolve("queries.jsonl")),
                                RelevanceJudgments.read(XQUAD.resolve("qrels.tsv")),
                                true,
                                folder.resolve("run.trec"));
                assertThat(figures.getOrDefault("nDCG@10", new Figure(0, 0)).mean())
                        .as("nDCG@10")
                        .isGreaterThanOrEqualTo(0.97);
            }
        }
    }
}
