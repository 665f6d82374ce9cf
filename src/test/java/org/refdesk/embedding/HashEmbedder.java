package org.refdesk.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.refdesk.document.Span;

/** Gives equal texts equal vectors, and remembers what it was asked for. */
public final class HashEmbedder implements Embedder {
    private final List<String> embedded = new CopyOnWriteArrayList<>();

    /** Every passage it was asked for, in order. */
    public List<String> embedded() {
        return embedded;
    }

    @Override
    public String model() {
        return "hash-8";
    }

    @Override
    public int dimension() {
        return 8;
    }

    @Override
    public List<float[]> passage(String text, List<Span> sentences) {
        embedded.add(text);
        List<float[]> vectors = new ArrayList<>();
        vectors.add(query(text));
        for (Span sentence : sentences) {
            vectors.add(query(text.substring(sentence.start(), sentence.end())));
        }
        return vectors;
    }

    @Override
    public EmbeddedQuestion question(String text) {
        return new EmbeddedQuestion(query(text), WordVectors.NONE);
    }

    @Override
    public WordVectors words(String text) {
        return WordVectors.NONE;
    }

    /** The vector that any text has. */
    public float[] query(String text) {
        Random random = new Random(text.hashCode());
        float[] vector = new float[dimension()];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    @Override
    public void close() {}
}
