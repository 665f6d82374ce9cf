package org.refdesk.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sentence model run by ONNX Runtime in this process, on the thread that asks.
 *
 * <p>One text a run: the vectors of a quantised model depend on what else is in the batch. Work is spread by calling
 * from several threads.
 */
public final class OnnxEmbedder implements Embedder {
    /** Pieces of a text that the model can read; what follows is cut. */
    private static final int MAX_PIECES = 512;

    private static final String VOCABULARY = "bert-vocabulary-en.txt";

    private final EmbeddingModel model;
    private final WordPieceTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxEmbedder(EmbeddingModel model, WordPieceTokenizer tokenizer, OrtEnvironment environment, Path file)
            throws OrtException {
        this.model = model;
        this.tokenizer = tokenizer;
        this.environment = environment;
        try (OrtSession.SessionOptions options = options()) {
            this.session = environment.createSession(file.toString(), options);
        }
    }

    /**
     * Opens a model.
     *
     * @param folder where the model's file is kept; it is written there on first use
     * @throws EmbeddingException where the model is missing or damaged
     */
    public static OnnxEmbedder open(EmbeddingModel model, Path folder) {
        Path file = ModelFile.in(folder, model);
        try {
            return new OnnxEmbedder(model, tokenizer(model), OrtEnvironment.getEnvironment(), file);
        } catch (OrtException e) {
            throw new EmbeddingException(
                    model.name(),
                    "the model file " + file + " cannot be read (" + e.getMessage()
                            + "): delete it, and it is written again",
                    e);
        }
    }

    private static WordPieceTokenizer tokenizer(EmbeddingModel model) {
        try (InputStream in = OnnxEmbedder.class.getClassLoader().getResourceAsStream(VOCABULARY)) {
            if (in == null) {
                throw new EmbeddingException(
                        model.name(),
                        "the vocabulary " + VOCABULARY + " is not on the class path: build again, or set vectors: off",
                        null);
            }
            return WordPieceTokenizer.read(in);
        } catch (IOException e) {
            throw new EmbeddingException(
                    model.name(), "the vocabulary " + VOCABULARY + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setCPUArenaAllocator(false);
        options.setMemoryPatternOptimization(false);
        return options;
    }

    @Override
    public String model() {
        return model.name();
    }

    @Override
    public int dimension() {
        return model.dimension();
    }

    @Override
    public float[] passage(String text) {
        return embed(model.passagePrefix() + text);
    }

    @Override
    public float[] query(String text) {
        return embed(model.queryPrefix() + text);
    }

    private float[] embed(String text) {
        long[] pieces = tokenizer.tokenize(text, MAX_PIECES);
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try {
            inputs.put("input_ids", tensor(pieces));
            inputs.put("attention_mask", tensor(filled(pieces.length, 1)));
            inputs.put("token_type_ids", tensor(filled(pieces.length, 0)));
            try (OrtSession.Result result = session.run(inputs)) {
                OnnxTensor tokens = (OnnxTensor) result.get(0);
                return mean(tokens.getFloatBuffer(), pieces.length, model.dimension());
            }
        } catch (OrtException e) {
            throw new EmbeddingException(
                    model.name(), "the model " + model.name() + " failed on a text: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static long[] filled(int length, long value) {
        long[] values = new long[length];
        Arrays.fill(values, value);
        return values;
    }

    /** The mean of the token vectors, brought to length 1. */
    private static float[] mean(FloatBuffer tokens, int count, int dimension) {
        float[] sum = new float[dimension];
        float[] token = new float[dimension];
        for (int i = 0; i < count; i++) {
            tokens.get(token);
            for (int d = 0; d < dimension; d++) {
                sum[d] += token[d];
            }
        }
        double squares = 0;
        for (float s : sum) {
            squares += (double) s * s;
        }
        float scale = (float) (1 / Math.sqrt(squares));
        for (int d = 0; d < dimension; d++) {
            sum[d] *= scale;
        }
        return sum;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new EmbeddingException(model.name(), "the model cannot be closed: " + e.getMessage(), e);
        }
    }
}
