package org.refdesk.embedding;

/** A question as a vector, and its words as vectors. */
public final class EmbeddedQuestion {
    private final float[] vector;
    private final WordVectors words;

    public EmbeddedQuestion(float[] vector, WordVectors words) {
        this.vector = vector;
        this.words = words;
    }

    /** Of length 1. */
    public float[] vector() {
        return vector;
    }

    public WordVectors words() {
        return words;
    }
}
