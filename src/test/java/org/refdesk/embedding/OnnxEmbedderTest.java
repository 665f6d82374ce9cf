package org.refdesk.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class OnnxEmbedderTest {
    private static final String SALE = "The senator stopped the sale of utility customers' data.";
    private static final String BREAD = "Knead the dough for ten minutes and let it rise.";

    @TempDir
    static Path folder;

    private static OnnxEmbedder embedder;

    @BeforeAll
    static void open() {
        embedder = OnnxEmbedder.open(EmbeddingModel.E5_SMALL_V2, folder);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    /**
     * The values of the model run by another program, with its own tokenizer; 8-bit sums differ a little by machine.
     */
    @Test
    void cosinesAreThoseOfTheModel() {
        float[] question = embedder.question("what did the senator stop?").vector();
        assertThat(dot(question, passage(SALE))).isCloseTo(0.834, within(0.015));
        assertThat(dot(question, passage(BREAD))).isCloseTo(0.728, within(0.015));
        assertThat(dot(passage(SALE), passage(BREAD))).isCloseTo(0.682, within(0.015));
    }

    @Test
    void vectorsHaveLengthOne() {
        float[] vector = passage(SALE);
        assertThat(vector).hasSize(embedder.dimension());
        assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
    }

    @Test
    void questionsAndPassagesAreToldApart() {
        assertThat(embedder.question(SALE).vector()).isNotEqualTo(passage(SALE));
    }

    @Test
    void anyTextHasAVector() {
        assertThat(embedder.question("").vector()).hasSize(embedder.dimension());
        assertThat(passage("word ".repeat(20_000))).hasSize(embedder.dimension());
        assertThat(passage("\ud800 北京 😀")).hasSize(embedder.dimension());
    }

    @Test
    void aModelThatIsNotThereIsNamed() {
        EmbeddingModel none = new EmbeddingModel("none", "none.onnx", "", "", 384);
        assertThatThrownBy(() -> OnnxEmbedder.open(none, folder))
                .isInstanceOfSatisfying(
                        EmbeddingException.class, e -> assertThat(e.model()).isEqualTo("none"))
                .hasMessageContaining("vectors: off");
    }

    @Test
    void aShortenedModelFileIsWrittenAgain(@TempDir Path other) throws Exception {
        Path file = other.resolve("e5-small-v2-q.onnx");
        Files.write(file, new byte[100]);
        OnnxEmbedder.open(EmbeddingModel.E5_SMALL_V2, other).close();
        assertThat(file).hasSameBinaryContentAs(folder.resolve("e5-small-v2-q.onnx"));
    }

    @Test
    void aDamagedModelFileIsWrittenAgain(@TempDir Path other) throws Exception {
        Path right = folder.resolve("e5-small-v2-q.onnx");
        Path file = other.resolve("e5-small-v2-q.onnx");
        Files.write(file, new byte[(int) Files.size(right)]);
        OnnxEmbedder.open(EmbeddingModel.E5_SMALL_V2, other).close();
        assertThat(file).hasSameBinaryContentAs(right);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private float[] passage(String text) {
        return embedder.passage(text, List.of()).getFirst();
    }
}
