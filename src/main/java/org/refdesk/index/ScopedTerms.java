package org.refdesk.index;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader.FilterTerms;
import org.apache.lucene.index.FilterLeafReader.FilterTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOBooleanSupplier;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/** The terms of a field of one segment that stand in a part of the index, counted in that part. */
final class ScopedTerms extends FilterTerms {
    private final String field;
    private final int leaf;
    private final ScopedView part;
    private final IOSupplier<FieldLengths.Lengths> lengths;

    ScopedTerms(Terms whole, String field, int leaf, ScopedView part, IOSupplier<FieldLengths.Lengths> lengths) {
        super(whole);
        this.field = field;
        this.leaf = leaf;
        this.part = part;
        this.lengths = lengths;
    }

    @Override
    public TermsEnum iterator() throws IOException {
        return new Seen(in.iterator());
    }

    @Override
    public TermsEnum intersect(CompiledAutomaton automaton, @Nullable BytesRef start) throws IOException {
        return new Seen(in.intersect(automaton, start));
    }

    /** Not known. */
    @Override
    public long size() {
        return -1;
    }

    @Override
    public int getDocCount() throws IOException {
        return part.counts(leaf, field, lengths).documents();
    }

    @Override
    public long getSumTotalTermFreq() throws IOException {
        return part.counts(leaf, field, lengths).tokens();
    }

    @Override
    public long getSumDocFreq() throws IOException {
        return part.counts(leaf, field, lengths).terms();
    }

    /** Passes over what stands only elsewhere. */
    private final class Seen extends FilterTermsEnum {
        Seen(TermsEnum whole) {
            super(whole);
        }

        @Override
        public @Nullable BytesRef next() throws IOException {
            BytesRef term = in.next();
            while (term != null && !part.has(leaf, in)) {
                term = in.next();
            }
            return term;
        }

        @Override
        public SeekStatus seekCeil(BytesRef text) throws IOException {
            SeekStatus status = in.seekCeil(text);
            if (status == SeekStatus.END || part.has(leaf, in)) {
                return status;
            }
            return next() == null ? SeekStatus.END : SeekStatus.NOT_FOUND;
        }

        @Override
        public boolean seekExact(BytesRef text) throws IOException {
            return in.seekExact(text) && part.has(leaf, in);
        }

        @Override
        public IOBooleanSupplier prepareSeekExact(BytesRef text) {
            return () -> seekExact(text);
        }

        @Override
        public int docFreq() throws IOException {
            return part.counts(leaf, field, in).documents();
        }

        @Override
        public long totalTermFreq() throws IOException {
            return part.counts(leaf, field, in).times();
        }
    }
}
