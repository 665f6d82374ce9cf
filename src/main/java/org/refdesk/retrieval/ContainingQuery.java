package org.refdesk.retrieval;

import java.io.IOException;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;

/**
 * The documents that have a term which holds a text. A wildcard would do the same by an automaton over the whole text,
 * which Lucene refuses to build where the text repeats itself; this reads each term once, from left to right.
 */
final class ContainingQuery extends MultiTermQuery {
    private final String part;

    ContainingQuery(String field, String part) {
        super(field, CONSTANT_SCORE_BLENDED_REWRITE);
        if (part.isEmpty()) {
            throw new IllegalArgumentException("part must be a character or more, got none");
        }
        this.part = part;
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return new Holding(terms.iterator(), new BytesRef(part));
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return getField() + ":*" + part + "*";
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && part.equals(((ContainingQuery) other).part);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + part.hashCode();
    }

    /** Knuth, Morris and Pratt's search: linear, whatever the part repeats. */
    private static final class Holding extends FilteredTermsEnum {
        private final BytesRef part;

        /** For each length of a beginning of the part, the longest shorter beginning that also ends it. */
        private final int[] borders;

        Holding(TermsEnum terms, BytesRef part) {
            super(terms, false);
            this.part = part;
            this.borders = new int[part.length + 1];
            int border = 0;
            for (int i = 1; i < part.length; i++) {
                border = next(border, byteOf(part, i));
                borders[i + 1] = border;
            }
        }

        /** How much of the part stands before and at a byte, from how much stood before it. */
        private int next(int matched, byte b) {
            int length = matched;
            while (length > 0 && byteOf(part, length) != b) {
                length = borders[length];
            }
            return byteOf(part, length) == b ? length + 1 : 0;
        }

        @Override
        protected AcceptStatus accept(BytesRef term) {
            int matched = 0;
            for (int i = 0; i < term.length; i++) {
                matched = next(matched, byteOf(term, i));
                if (matched == part.length) {
                    return AcceptStatus.YES;
                }
            }
            return AcceptStatus.NO;
        }

        private static byte byteOf(BytesRef bytes, int at) {
            return bytes.bytes[bytes.offset + at];
        }
    }
}
