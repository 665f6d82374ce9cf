package org.refdesk.embedding;

/** Text to unit vector. Safe for use by several threads. */
public interface Embedder extends AutoCloseable {
    /** Name and version of the model: vectors of different names do not compare. */
    String model();

    /** Length of every vector. */
    int dimension();

    /** The vector of a text of the corpus; of length 1. */
    float[] passage(String text);

    /** The vector of a question; of length 1. */
    float[] query(String text);

    @Override
    void close();
}
