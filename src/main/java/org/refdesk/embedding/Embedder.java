package org.refdesk.embedding;

import java.util.List;
import org.refdesk.document.Span;

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

    /** A question as a vector, and its words. */
    EmbeddedQuestion question(String text);

    /** The words of a text of the corpus. */
    WordVectors words(String text);

    @Override
    void close();
}
