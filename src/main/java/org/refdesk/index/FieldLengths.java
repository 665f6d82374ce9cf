package org.refdesk.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * How long a field is in each document of Lucene's. The index stores only the sum over all, and of each a rounded
 * length; a part of it needs its own sum, or its scores would tell of the rest. Read once of a segment, which never
 * changes, as long as that is open. Safe for use by several threads.
 */
final class FieldLengths {
    private final Cache<CacheKey, Map<String, Lengths>> segments =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    /** The lengths in one segment, by doc id: in tokens, and in terms, of which each counts once. */
    static final class Lengths {
        private final int[] tokens;
        private final int[] terms;

        private Lengths(int[] tokens, int[] terms) {
            this.tokens = tokens;
            this.terms = terms;
        }

        /** What some of the documents have of the field. */
        ScopedView.FieldCounts among(FixedBitSet documents) {
            int having = 0;
            long allTokens = 0;
            long allTerms = 0;
            for (int doc = 0; doc < terms.length; doc++) {
                if (terms[doc] > 0 && documents.get(doc)) {
                    having++;
                    allTokens += tokens[doc];
                    allTerms += terms[doc];
                }
            }
            return new ScopedView.FieldCounts(having, allTokens, allTerms);
        }
    }

    Lengths of(LeafReader segment, String field) throws IOException {
        Map<String, Lengths> fields =
                segments.get(segment.getCoreCacheHelper().getKey(), key -> new ConcurrentHashMap<>());
        Lengths known = fields.get(field);
        if (known == null) {
            known = read(segment, field);
            fields.put(field, known);
        }
        return known;
    }

    private static Lengths read(LeafReader segment, String field) throws IOException {
        int[] tokens = new int[segment.maxDoc()];
        int[] terms = new int[segment.maxDoc()];
        Terms all = segment.terms(field);
        TermsEnum each = all == null ? TermsEnum.EMPTY : all.iterator();
        PostingsEnum postings = null;
        while (each.next() != null) {
            postings = each.postings(postings, PostingsEnum.FREQS);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                tokens[doc] += postings.freq();
                terms[doc]++;
            }
        }
        return new Lengths(tokens, terms);
    }
}
