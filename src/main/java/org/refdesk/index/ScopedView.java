package org.refdesk.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Metadata;

/**
 * The stories of one commit of an index that may be seen, with all that the index has of them. A {@link IndexSnapshot}
 * that is narrowed to it knows nothing else: its texts, names, words, counts and statistics are those of an index that
 * never had more. Safe for use by several threads.
 */
public final class ScopedView {
    /** Terms whose counts are kept: of some hundreds of questions, in half a megabyte. */
    private static final int TERMS = 4_000;

    private final List<FixedBitSet> seen = new ArrayList<>();

    /** By the id of a document that is seen only in part: the numbers of the stories that are seen. */
    private final Map<String, BitSet> stories = new HashMap<>();

    private final Cache<TermKey, TermCounts> counts =
            Caffeine.newBuilder().maximumSize(TERMS).executor(Runnable::run).build();

    /** Says which stories may be seen. */
    @FunctionalInterface
    public interface Admission {
        /** Whether a story of the document with this id may be seen. */
        boolean admits(String document, Metadata story);
    }

    private final Map<FieldKey, FieldCounts> fields = new ConcurrentHashMap<>();

    /** A field of one segment. */
    private record FieldKey(int leaf, String field) {}

    /** A term of a field of one segment. */
    private record TermKey(FieldKey field, BytesRef term) {}

    /**
     * What is seen of a field.
     *
     * @param documents of Lucene's that have it
     * @param tokens in all of them
     * @param terms in each of them, added up
     */
    record FieldCounts(int documents, long tokens, long terms) {}

    /**
     * How often a term stands in what is seen.
     *
     * @param documents of Lucene's that hold it
     * @param times in all of them
     */
    record TermCounts(int documents, long times) {}

    private ScopedView() {}

    /** The part of an index whose stories are admitted. */
    public static ScopedView of(IndexSnapshot whole, Admission admission) {
        ScopedView part = new ScopedView();
        Set<String> documents = new HashSet<>();
        for (StoredDocument document : whole.documents()) {
            BitSet admitted = admitted(document, admission);
            if (admitted.cardinality() == document.stories().size()) {
                if (!admitted.isEmpty() || admission.admits(document.id(), Metadata.UNKNOWN)) {
                    documents.add(document.id());
                }
            } else if (!admitted.isEmpty()) {
                documents.add(document.id());
                part.stories.put(document.id(), admitted);
            }
        }
        try {
            for (LeafReaderContext leaf : whole.searcher().getIndexReader().leaves()) {
                part.seen.add(part.seenIn(leaf, documents, whole));
            }
        } catch (IOException e) {
            throw whole.trouble(e);
        }
        return part;
    }

    private static BitSet admitted(StoredDocument document, Admission admission) {
        BitSet admitted = new BitSet();
        for (int i = 0; i < document.stories().size(); i++) {
            admitted.set(
                    i, admission.admits(document.id(), document.stories().get(i).metadata()));
        }
        return admitted;
    }

    private FixedBitSet seenIn(LeafReaderContext leaf, Set<String> documents, IndexSnapshot whole) throws IOException {
        LeafReader reader = leaf.reader();
        FixedBitSet bits = new FixedBitSet(reader.maxDoc());
        Bits live = reader.getLiveDocs();
        Terms ids = reader.terms(IndexSchema.DOCUMENT);
        TermsEnum each = ids == null ? TermsEnum.EMPTY : ids.iterator();
        PostingsEnum postings = null;
        for (BytesRef id = each.next(); id != null; id = each.next()) {
            String document = id.utf8ToString();
            if (documents.contains(document)) {
                postings = each.postings(postings, PostingsEnum.NONE);
                while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(postings.docID())) {
                        bits.set(postings.docID());
                    }
                }
            }
        }
        hideUnseenStories(leaf, bits, whole);
        return bits;
    }

    /** Of a document that is seen in part, the passages of other stories, and their sentences, are not seen. */
    private void hideUnseenStories(LeafReaderContext leaf, FixedBitSet bits, IndexSnapshot whole) throws IOException {
        PostingsEnum passages = stories.isEmpty()
                ? null
                : leaf.reader().postings(IndexSchema.kind(IndexSchema.PASSAGE), PostingsEnum.NONE);
        while (passages != null && passages.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int doc = passages.docID();
            if (bits.get(doc)) {
                StoredPassage passage = whole.passage(leaf.docBase + doc);
                BitSet admitted = stories.get(passage.document());
                if (admitted != null && !admitted.get(passage.story())) {
                    bits.clear(doc - whole.sentences(leaf.docBase + doc), doc + 1);
                }
            }
        }
    }

    /** The documents of Lucene's in a segment that are seen. */
    FixedBitSet seen(int leaf) {
        return seen.get(leaf);
    }

    /** The stories of a document that are seen; null where that is all. */
    @Nullable
    BitSet storiesOf(String document) {
        return stories.get(document);
    }

    /** A document with only the stories that are seen. */
    StoredDocument narrowed(StoredDocument document) {
        BitSet admitted = stories.get(document.id());
        return admitted == null
                ? document
                : document.withStories(
                        admitted.stream().mapToObj(document.stories()::get).toList());
    }

    /** What is seen of a field of a segment. */
    FieldCounts counts(int leaf, String field, IOSupplier<FieldLengths.Lengths> lengths) throws IOException {
        FieldKey key = new FieldKey(leaf, field);
        FieldCounts known = fields.get(key);
        if (known == null) {
            known = lengths.get().among(seen.get(leaf));
            fields.put(key, known);
        }
        return known;
    }

    /** How often the term that a {@code TermsEnum} of a segment is at stands in what is seen. */
    TermCounts counts(int leaf, String field, TermsEnum at) throws IOException {
        TermKey key = new TermKey(new FieldKey(leaf, field), BytesRef.deepCopyOf(at.term()));
        TermCounts known = counts.getIfPresent(key);
        if (known == null) {
            known = count(leaf, at);
            counts.put(key, known);
        }
        return known;
    }

    private TermCounts count(int leaf, TermsEnum at) throws IOException {
        FixedBitSet bits = seen.get(leaf);
        PostingsEnum postings = at.postings(null, PostingsEnum.FREQS);
        int documents = 0;
        long times = 0;
        for (int doc = next(postings, bits, 0);
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = next(postings, bits, doc + 1)) {
            documents++;
            times += postings.freq();
        }
        return new TermCounts(documents, times);
    }

    /** Whether the term that a {@code TermsEnum} of a segment is at stands anywhere in what is seen. */
    boolean has(int leaf, TermsEnum at) throws IOException {
        return next(at.postings(null, PostingsEnum.NONE), seen.get(leaf), 0) != DocIdSetIterator.NO_MORE_DOCS;
    }

    /** The first document from this one on that is in both. */
    private static int next(PostingsEnum postings, FixedBitSet bits, int from) throws IOException {
        int doc = from;
        while (doc < bits.length()) {
            int wanted = bits.nextSetBit(doc);
            if (wanted == DocIdSetIterator.NO_MORE_DOCS) {
                break;
            }
            doc = postings.docID() < wanted ? postings.advance(wanted) : postings.docID();
            if (doc == wanted) {
                return doc;
            }
        }
        return DocIdSetIterator.NO_MORE_DOCS;
    }
}
