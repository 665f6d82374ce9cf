package org.refdesk.retrieval;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** Finds the nearest vectors by looking at every one: some ten milliseconds for a hundred thousand. */
final class NearestVectors extends SimpleCollector {
    private static final Comparator<ScoreDoc> WORST_FIRST = Comparator.<ScoreDoc>comparingDouble(doc -> doc.score)
            .thenComparing(Comparator.<ScoreDoc>comparingInt(doc -> doc.doc).reversed());

    private final float[] question;
    private final String field;
    private final int most;
    private final PriorityQueue<ScoreDoc> nearest = new PriorityQueue<>(WORST_FIRST);
    private int docBase;
    private @Nullable FloatVectorValues values;
    private KnnVectorValues.@Nullable DocIndexIterator at;

    private NearestVectors(float[] question, String field, int most) {
        this.question = question;
        this.field = field;
        this.most = most;
    }

    /** Those of the documents that a query finds, the nearest first. */
    static ScoreDoc[] of(float[] question, String field, Query among, int most, IndexSearcher searcher)
            throws IOException {
        return searcher.search(among, new CollectorManager<NearestVectors, ScoreDoc[]>() {
            @Override
            public NearestVectors newCollector() {
                return new NearestVectors(question, field, most);
            }

            @Override
            public ScoreDoc[] reduce(Collection<NearestVectors> parts) {
                return parts.stream()
                        .flatMap(part -> part.nearest.stream())
                        .sorted(WORST_FIRST.reversed())
                        .limit(most)
                        .toArray(ScoreDoc[]::new);
            }
        });
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        docBase = leaf.docBase;
        values = leaf.reader().getFloatVectorValues(field);
        at = values == null ? null : values.iterator();
    }

    @Override
    public void collect(int doc) throws IOException {
        if (values == null || at == null) {
            return;
        }
        int found = at.docID() < doc ? at.advance(doc) : at.docID();
        if (found == doc) {
            nearest.add(new ScoreDoc(docBase + doc, VectorUtil.dotProduct(question, values.vectorValue(at.index()))));
            if (nearest.size() > most) {
                nearest.remove();
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
