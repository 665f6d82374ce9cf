package org.refdesk.embedding;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.refdesk.document.Span;

/** A text as the model understood it. */
final class TokenEmbeddings {
    private final TokenizedText pieces;
    private final float[] states;
    private final int dimension;

    TokenEmbeddings(TokenizedText pieces, float[] states, int dimension) {
        this.pieces = pieces;
        this.states = states;
        this.dimension = dimension;
    }

    /** What it read. */
    TokenizedText pieces() {
        return pieces;
    }

    /** A vector for each piece, one after the other. */
    float[] states() {
        return states;
    }

    /** Length of a vector. */
    int dimension() {
        return dimension;
    }

    static TokenEmbeddings of(TokenizedText pieces, FloatBuffer buffer, int dimension) {
        float[] states = new float[pieces.size() * dimension];
        buffer.get(states);
        return new TokenEmbeddings(pieces, states, dimension);
    }

    /** The mean of all pieces, of length 1: the vector of the text. */
    float[] mean() {
        float[] sum = new float[dimension];
        for (int i = 0; i < pieces.size(); i++) {
            add(i, sum);
        }
        return unit(sum);
    }

    /** The mean of the pieces between two offsets, of length 1; of all where none is between (the text was cut). */
    float[] mean(int start, int end) {
        float[] sum = new float[dimension];
        boolean found = false;
        for (int i = 0; i < pieces.size(); i++) {
            int at = pieces.starts()[i];
            if (at >= start && at < end) {
                add(i, sum);
                found = true;
            }
        }
        return found ? unit(sum) : mean();
    }

    /** The words of the text after its prefix, by their places in it: the mean of the pieces of each. */
    WordVectors words(int prefix) {
        List<Span> places = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        for (int i = 1, next; i < pieces.size() - 1; i = next) {
            int start = pieces.starts()[i];
            float[] sum = new float[dimension];
            for (next = i; next < pieces.size() - 1 && pieces.starts()[next] == start; next++) {
                add(next, sum);
            }
            if (start >= prefix) {
                places.add(new Span(start - prefix, pieces.starts()[next] - prefix));
                vectors.add(unit(sum));
            }
        }
        return new WordVectors(places, vectors);
    }

    private void add(int piece, float[] sum) {
        int from = piece * dimension;
        for (int d = 0; d < dimension; d++) {
            sum[d] += states[from + d];
        }
    }

    /** The vector brought to length 1, in place. */
    static float[] unit(float[] vector) {
        double squares = 0;
        for (float v : vector) {
            squares += (double) v * v;
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int d = 0; d < vector.length; d++) {
            vector[d] *= scale;
        }
        return vector;
    }
}
