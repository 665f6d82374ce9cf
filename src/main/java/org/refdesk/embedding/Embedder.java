package org.refdesk.embedding;

import java.util.List;
import org.refdesk.passage.Span;

/** Text to unit vector. Safe for use by several threads. */
public interface Embedder extends AutoCloseable {
    /** Name and version of the model: vectors of different names do not compare. */
    String model();

    /** Length of every vector. */
    int dimension();

    /**
     * The vector of a text of the corpus, and then of each of its sentences as read in it; all of length 1.
     *
     * @param sentences ranges of the text
     */
    List<float[]> passage(String text, List<Span> sentences);

    /** The vector of a question; of length 1. */
    float[] query(String text);

    @Override
    void close();
}
