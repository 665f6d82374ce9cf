package org.refdesk.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refdesk.document.Span;

/**
 * A sentence model run by ONNX Runtime in this process, on the thread that asks.
 *
 * <p>One text a run: the vectors of a quantised model depend on what else is in the batch. Work is spread by calling
 * from several threads.
 */
public final class OnnxEmbedder implements Embedder {
    /** Pieces of a text that the model can read; what follows is cut. */
    private static final int MAX_PIECES = 512;

    /**
     * Pieces of a question, and of a sentence that is read word by word while somebody waits; what follows is cut. 64
     * words of English are some 85 pieces. Each piece takes about two milliseconds of a core.
     */
    private static final int MAX_PIECES_ASKED = 128;

    /** Share of a sentence's vector that comes from reading it in its passage; 1 was worse when measured. */
    private static final float IN_CONTEXT = 0.6f;

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
     * @param folder where the files of the model and its runtime are kept; they are written there on first use
     * @throws EmbeddingException where the model is missing or damaged
     */
    public static OnnxEmbedder open(EmbeddingModel model, Path folder) {
        Path file = files(model, folder);
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

    private static Path files(EmbeddingModel model, Path folder) {
        try {
            Path place = ModelFiles.place(model, folder);
            NativeRuntime.keepIn(place);
            return ExtractedResource.copy(model.resource(), place.resolve(model.resource()));
        } catch (FileNotFoundException e) {
            throw new EmbeddingException(
                    model.name(),
                    "the model cannot be used, " + e.getMessage() + ": build again, or set vectors: off",
                    e);
        } catch (IOException e) {
            throw new EmbeddingException(
                    model.name(),
                    "the model " + model.name() + " cannot be written to " + folder + " (" + e.getMessage()
                            + "): make the folder writable, or set vectors: off",
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
    public List<float[]> passage(String text, List<Span> sentences) {
        String prefix = model.passagePrefix();
        TokenEmbeddings whole = read(prefix + text);
        List<float[]> vectors = new ArrayList<>(1 + sentences.size());
        vectors.add(whole.mean());
        for (Span sentence : sentences) {
            float[] inContext = whole.mean(prefix.length() + sentence.start(), prefix.length() + sentence.end());
            vectors.add(
                    sentences.size() == 1
                            ? inContext
                            : mixed(
                                    inContext,
                                    read(prefix + text.substring(sentence.start(), sentence.end()))
                                            .mean()));
        }
        return vectors;
    }

    /** A sentence is what it says in its paragraph, and what it says alone: each of the two misses answers. */
    private static float[] mixed(float[] inContext, float[] alone) {
        float[] sum = new float[alone.length];
        for (int d = 0; d < sum.length; d++) {
            sum[d] = IN_CONTEXT * inContext[d] + (1 - IN_CONTEXT) * alone[d];
        }
        return TokenEmbeddings.unit(sum);
    }

    @Override
    public EmbeddedQuestion question(String text) {
        TokenEmbeddings tokenEmbeddings = read(model.queryPrefix() + text, MAX_PIECES_ASKED);
        return new EmbeddedQuestion(
                tokenEmbeddings.mean(),
                tokenEmbeddings.words(model.queryPrefix().length()));
    }

    @Override
    public WordVectors words(String text) {
        return read(model.passagePrefix() + text, MAX_PIECES_ASKED)
                .words(model.passagePrefix().length());
    }

    private TokenEmbeddings read(String text) {
        return read(text, MAX_PIECES);
    }

    private TokenEmbeddings read(String text, int maxPieces) {
        TokenizedText pieces = tokenizer.tokenize(text, maxPieces);
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try {
            inputs.put("input_ids", tensor(pieces.ids()));
            inputs.put("attention_mask", tensor(filled(pieces.size(), 1)));
            inputs.put("token_type_ids", tensor(filled(pieces.size(), 0)));
            try (OrtSession.Result result = session.run(inputs)) {
                OnnxTensor states = (OnnxTensor) result.get(0);
                return TokenEmbeddings.of(pieces, states.getFloatBuffer(), model.dimension());
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

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new EmbeddingException(model.name(), "the model cannot be closed: " + e.getMessage(), e);
        }
    }
}
