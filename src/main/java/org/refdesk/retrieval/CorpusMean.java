package org.refdesk.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.refdesk.index.IndexSchema;
import org.refdesk.index.IndexSnapshot;

/** The mean of the vectors of a corpus: what all of its passages have in common. */
public final class CorpusMean {
    /** Passages that it is taken from, at most twice as many, spread over the corpus: read in milliseconds. */
    private static final int SAMPLE = 4_000;

    private CorpusMean() {}

    /** The mean; zeros where there is no vector. */
    public static float[] of(IndexSnapshot snapshot, int dimension) {
        double[] sum = new double[dimension];
        List<LeafReaderContext> leaves = snapshot.searcher().getIndexReader().leaves();
        int count = 0;
        try {
            int all = 0;
            for (LeafReaderContext leaf : leaves) {
                all += ordinals(leaf).length;
            }
            int step = Math.max(1, all / SAMPLE);
            for (LeafReaderContext leaf : leaves) {
                int[] ordinals = ordinals(leaf);
                FloatVectorValues vectors = leaf.reader().getFloatVectorValues(IndexSchema.PASSAGE_VECTOR);
                for (int i = 0; i < ordinals.length; i += step, count++) {
                    add(vectors.vectorValue(ordinals[i]), sum);
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

    /** Numbers of the vectors of a segment whose passages are there. */
    private static int[] ordinals(LeafReaderContext leaf) throws IOException {
        FloatVectorValues vectors = leaf.reader().getFloatVectorValues(IndexSchema.PASSAGE_VECTOR);
        if (vectors == null) {
            return new int[0];
        }
        Bits live = leaf.reader().getLiveDocs();
        return IntStream.range(0, vectors.size())
                .filter(i -> live == null || live.get(vectors.ordToDoc(i)))
                .toArray();
    }

    private static void add(float[] vector, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i];
        }
    }
}
