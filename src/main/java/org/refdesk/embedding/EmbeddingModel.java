package org.refdesk.embedding;

/**
 * A sentence model that ships inside a jar, and how it wants to be asked.
 *
 * @param name name and version; vectors of different names do not compare. The number at its end grows with each change
 *     in how vectors are made from what the model says
 * @param resource the ONNX file, on the class path
 * @param queryPrefix what the model was trained to see before a question
 * @param passagePrefix what it was trained to see before a text of the corpus
 * @param dimension length of its vectors
 */
public record EmbeddingModel(String name, String resource, String queryPrefix, String passagePrefix, int dimension) {
    /** E5 small v2, quantised to 8 bits; the mean of the token vectors is the vector of the text. */
    public static final EmbeddingModel E5_SMALL_V2 =
            new EmbeddingModel("e5-small-v2-q-2", "e5-small-v2-q.onnx", "query: ", "passage: ", 384);

    public EmbeddingModel {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be >= 1, got " + dimension);
        }
    }
}
