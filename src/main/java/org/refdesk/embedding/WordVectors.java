package org.refdesk.embedding;

import java.util.List;
import org.refdesk.document.Span;

/**
 * The words of a text, each with its vector as read in the text, in two bytes a dimension: in one, some answers were
 * judged otherwise.
 */
public final class WordVectors {
    /** No words. */
    public static final WordVectors NONE = new WordVectors(List.of(), List.of());

    private final List<Span> places;
    private final short[][] vectors;

    /** What a step of each vector stands for. */
    private final float[] steps;

    /**
     * @param places of the words in the text: runs of characters between spaces
     * @param vectors of each, of length 1
     */
    public WordVectors(List<Span> places, List<float[]> vectors) {
        if (places.size() != vectors.size()) {
            throw new IllegalArgumentException(
                    "each place must have a vector, got " + places.size() + " and " + vectors.size());
        }
        this.places = List.copyOf(places);
        this.vectors = new short[vectors.size()][];
        this.steps = new float[vectors.size()];
        for (int i = 0; i < vectors.size(); i++) {
            steps[i] = step(vectors.get(i));
            this.vectors[i] = inSteps(vectors.get(i), steps[i]);
        }
    }

    private static float step(float[] vector) {
        float most = Float.MIN_NORMAL;
        for (float v : vector) {
            most = Math.max(most, Math.abs(v));
        }
        return most / Short.MAX_VALUE;
    }

    private static short[] inSteps(float[] vector, float step) {
        short[] rounded = new short[vector.length];
        for (int d = 0; d < vector.length; d++) {
            rounded[d] = (short) Math.round(vector[d] / step);
        }
        return rounded;
    }

    public int size() {
        return places.size();
    }

    /** What it takes in memory, roughly. */
    public int bytes() {
        return vectors.length == 0 ? 0 : vectors.length * vectors[0].length * Short.BYTES;
    }

    /** Where a word stands in the text. */
    public Span place(int word) {
        return places.get(word);
    }

    /** Cosine of a word of this text and the word of another text that is most like it; 0 where that has none. */
    public double likeness(int word, WordVectors others) {
        double best = 0;
        for (int i = 0; i < others.vectors.length; i++) {
            double inSteps = dot(vectors[word], others.vectors[i]);
            best = Math.max(best, inSteps * steps[word] * others.steps[i]);
        }
        return best;
    }

    private static long dot(short[] one, short[] other) {
        long sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += one[d] * other[d];
        }
        return sum;
    }
}
