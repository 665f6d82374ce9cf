package org.refdesk.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;
import org.refdesk.index.IndexSchema;
import org.refdesk.index.Snapshot;

/** The mean of the vectors of a corpus: what all of its passages have in common. */
public final class CorpusMean {
    /** Passages that it is taken from, at most twice as many, spread over the corpus: read in milliseconds. */
    private static final int SAMPLE = 4_000;

    private CorpusMean() {}

    /** The mean; zeros where there is no vector. */
    public static float[] of(Snapshot snapshot, int dimension) {
        double[] sum = new double[dimension];
        int all = 0;
        for (LeafReaderContext leaf : snapshot.searcher().getIndexReader().leaves()) {
            FloatVectorValues vectors = vectors(leaf);
            all += vectors == null ? 0 : vectors.size();
        }
        int step = Math.max(1, all / SAMPLE);
        int count = 0;
        try {
            for (LeafReaderContext leaf : snapshot.searcher().getIndexReader().leaves()) {
                FloatVectorValues vectors = vectors(leaf);
                for (int i = 0; vectors != null && i < vectors.size(); i += step, count++) {
                    add(vectors.vectorValue(i), sum);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the vectors of the index cannot be read: " + e.getMessage(), e);
        }
        float[] mean = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            mean[i] = count == 0 ? 0 : (float) (sum[i] / count);
        }
        return mean;
    }

    private static @Nullable FloatVectorValues vectors(LeafReaderContext leaf) {
        try {
            return leaf.reader().getFloatVectorValues(IndexSchema.PASSAGE_VECTOR);
        } catch (IOException e) {
            throw new UncheckedIOException("the vectors of the index cannot be read: " + e.getMessage(), e);
        }
    }

    private static void add(float[] vector, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i];
        }
    }
}
