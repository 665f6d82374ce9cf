package org.refdesk.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene's documents of one commit, by their terms and doc ids, with what is stored of each.
 *
 * @param index folder of the index, named if it cannot be read
 * @param reader of the commit, or of a part of it
 */
record StoredEntries(Path index, IndexReader reader) {
    /** Something to do with each document of a term. */
    interface Action {
        /** Returns whether to go on. */
        boolean on(LeafReaderContext leaf, int docInLeaf) throws IOException;
    }

    /** The segment that a doc id is of. */
    LeafReaderContext leaf(int docId) {
        List<LeafReaderContext> leaves = reader.leaves();
        return leaves.get(ReaderUtil.subIndex(docId, leaves));
    }

    /** What is stored of a document. */
    BytesRef stored(int docId) {
        try {
            LeafReaderContext leaf = leaf(docId);
            BinaryDocValues values = DocValues.getBinary(leaf.reader(), IndexSchema.STORED);
            if (!values.advanceExact(docId - leaf.docBase)) {
                throw new IllegalArgumentException("doc id " + docId + " must be of a passage, got one without");
            }
            return values.binaryValue();
        } catch (IOException e) {
            throw DiskErrors.of(index, e);
        }
    }

    /** The first doc id with this term, or -1. */
    int first(Term term) {
        int[] first = {-1};
        forEach(term, (leaf, doc) -> {
            first[0] = leaf.docBase + doc;
            return false;
        });
        return first[0];
    }

    /** Does something with each document that has a term, in the order of their doc ids. */
    void forEach(Term term, Action action) {
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
                Bits live = leaf.reader().getLiveDocs();
                while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if ((live == null || live.get(postings.docID())) && !action.on(leaf, postings.docID())) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            throw DiskErrors.of(index, e);
        }
    }
}
