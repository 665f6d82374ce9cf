package org.refdesk.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

/** The vectors of one field by doc id; quickest when asked in rising order. For one thread at a time. */
final class VectorCursor {
    private final List<LeafReaderContext> leaves;
    private final String field;
    private int leaf = -1;
    private @Nullable FloatVectorValues values;
    private KnnVectorValues.@Nullable DocIndexIterator at;

    VectorCursor(List<LeafReaderContext> leaves, String field) {
        this.leaves = leaves;
        this.field = field;
    }

    /** The vector of a document, or null where it has none; it is that until the next one is asked for. */
    float @Nullable [] vector(int docId) throws IOException {
        move(ReaderUtil.subIndex(docId, leaves), docId);
        if (values == null || at == null) {
            return null;
        }
        int wanted = docId - leaves.get(leaf).docBase;
        int found = at.docID() == wanted ? wanted : at.advance(wanted);
        return found == wanted ? values.vectorValue(at.index()) : null;
    }

    /** Vectors are iterated forward only, also by several iterators: going back takes new ones. */
    private void move(int to, int docId) throws IOException {
        boolean back = at != null && at.docID() > docId - leaves.get(to).docBase;
        if (to != leaf || back) {
            leaf = to;
            values = leaves.get(to).reader().getFloatVectorValues(field);
            at = values == null ? null : values.iterator();
        }
    }
}
