package org.refdesk.embedding;

import java.util.List;
import org.refdesk.passage.Span;

/** The words of a text, each with its vector as read in the text. */
public final class WordVectors {
    /** No words. */
    public static final WordVectors NONE = new WordVectors(List.of(), List.of());

    private final List<Span> places;
    private final List<float[]> vectors;

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
        this.vectors = List.copyOf(vectors);
    }

    public int size() {
        return places.size();
    }

    /** Where a word stands in the text. */
    public Span place(int word) {
        return places.get(word);
    }

    /** Cosine of a word of this text and the word of another text that is most like it; 0 where that has none. */
    public double likeness(int word, WordVectors others) {
        float[] own = vectors.get(word);
        double best = 0;
        for (float[] other : others.vectors) {
            double dot = 0;
            for (int d = 0; d < own.length; d++) {
                dot += own[d] * other[d];
            }
            best = Math.max(best, dot);
        }
        return best;
    }
}
