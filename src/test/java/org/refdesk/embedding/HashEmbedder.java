package org.refdesk.embedding;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

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
    public float[] passage(String text) {
        embedded.add(text);
        return query(text);
    }

    @Override
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
