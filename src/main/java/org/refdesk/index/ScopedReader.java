package org.refdesk.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** An index of which only a part is seen: the rest is as if it were deleted, and counts nowhere. */
final class ScopedReader extends FilterDirectoryReader {
    ScopedReader(DirectoryReader whole, ScopedView part, FieldLengths lengths) throws IOException {
        super(whole, new SubReaderWrapper() {
            @Override
            protected LeafReader[] wrap(List<? extends LeafReader> readers) {
                LeafReader[] leaves = new LeafReader[readers.size()];
                for (int i = 0; i < leaves.length; i++) {
                    leaves[i] = new Leaf(readers.get(i), i, part, lengths);
                }
                return leaves;
            }

            @Override
            public LeafReader wrap(LeafReader reader) {
                throw new UnsupportedOperationException("a segment is known by its number");
            }
        });
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) {
        throw new UnsupportedOperationException("a part is of one commit");
    }

    /** Nothing may be cached under the name of the whole. */
    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    /** A segment. */
    private static final class Leaf extends FilterLeafReader {
        private final int number;
        private final ScopedView part;
        private final FieldLengths lengths;
        private final FixedBitSet seen;
        private final int count;

        Leaf(LeafReader whole, int number, ScopedView part, FieldLengths lengths) {
            super(whole);
            this.number = number;
            this.part = part;
            this.lengths = lengths;
            this.seen = part.seen(number);
            this.count = seen.cardinality();
        }

        @Override
        public Bits getLiveDocs() {
            return seen;
        }

        @Override
        public int numDocs() {
            return count;
        }

        @Override
        public @Nullable Terms terms(String field) throws IOException {
            Terms terms = in.terms(field);
            return terms == null ? null : new ScopedTerms(terms, field, number, part, () -> lengths.of(in, field));
        }

        @Override
        public @Nullable CacheHelper getCoreCacheHelper() {
            return null;
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
