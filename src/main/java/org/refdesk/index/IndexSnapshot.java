package org.refdesk.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Block;

/**
 * The index as it was at one commit, which later commits do not change. Close it when done. For one thread at a time;
 * each may have its own.
 */
public final class IndexSnapshot implements AutoCloseable {
    private final Path index;
    private final FieldLengths lengths;
    private final DirectoryReader held;
    private final DirectoryReader reader;
    private final @Nullable ScopedView part;
    private final StoredEntries entries;
    private final IndexSearcher searcher;
    private final long generation;
    private final Completeness completeness;
    private final VectorCursor passageVectors;
    private final VectorCursor sentenceVectors;
    private final Origins origins;
    private boolean closed;

    /** Takes over one reference to the reader. */
    IndexSnapshot(
            Path index,
            DirectoryReader reader,
            long generation,
            Completeness completeness,
            FieldLengths lengths,
            Origins origins)
            throws IOException {
        this(index, reader, reader, generation, completeness, lengths, origins, null);
    }

    /**
     * @param held of which one reference is given back at the end
     * @param reader of all of it, or of a part
     */
    private IndexSnapshot(
            Path index,
            DirectoryReader held,
            DirectoryReader reader,
            long generation,
            Completeness completeness,
            FieldLengths lengths,
            Origins origins,
            @Nullable ScopedView part) {
        this.index = index;
        this.held = held;
        this.reader = reader;
        this.generation = generation;
        this.lengths = lengths;
        this.origins = origins;
        this.part = part;
        this.completeness = completeness;
        this.entries = new StoredEntries(index, reader);
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(IndexSchema.similarity());
        searcher.setQueryCache(null);
        this.passageVectors = new VectorCursor(reader.leaves(), IndexSchema.PASSAGE_VECTOR);
        this.sentenceVectors = new VectorCursor(reader.leaves(), IndexSchema.SENTENCE_VECTOR);
    }

    /** This, of which only a part is seen. It takes the place of this one, which is not to be closed any more. */
    public IndexSnapshot narrowedTo(ScopedView other) {
        try {
            return new IndexSnapshot(
                    index,
                    held,
                    new ScopedReader(held, other, lengths),
                    generation,
                    completeness,
                    lengths,
                    origins,
                    other);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** Whether only a part of the index is seen. */
    public boolean isNarrowed() {
        return part != null;
    }

    /** Searches the index, by the fields of {@link IndexSchema}. */
    public IndexSearcher searcher() {
        return searcher;
    }

    /** Of the commit: differs from that of any other, and grows. */
    public long generation() {
        return generation;
    }

    /** What of the corpus the commit does not hold. */
    public Completeness completeness() {
        return completeness;
    }

    /** The passage of a passage's doc id. */
    public StoredPassage passage(int docId) {
        try {
            LeafReaderContext leaf = entries.leaf(docId);
            SortedDocValues documents = DocValues.getSorted(leaf.reader(), IndexSchema.DOCUMENT_VALUE);
            if (!documents.advanceExact(docId - leaf.docBase)) {
                throw new IllegalArgumentException("doc id " + docId + " must be of a passage, got one without");
            }
            int document = documents.ordValue();
            return PassageCodec.passage(
                    entries.stored(docId),
                    story -> origins.of(
                            new Origins.Key(leaf.ord, document, story), () -> origin(documents, document, story)));
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private Origin origin(SortedDocValues documents, int document, int story) {
        try {
            return origin(documents.lookupOrd(document).utf8ToString(), story);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** Of the passages of a story. */
    private Origin origin(String document, int story) {
        int docId = entries.first(IndexSchema.originOf(document, story));
        if (docId < 0) {
            throw new IllegalArgumentException(document + " must have a story " + story + ", got none");
        }
        return PassageCodec.origin(entries.stored(docId));
    }

    /** The passage before this one, where both are of one story and only white space is between them. */
    public Optional<StoredPassage> before(int passage) {
        int docId = passage - sentences(passage) - 1;
        LeafReaderContext leaf = entries.leaf(passage);
        if (docId < leaf.docBase || number(docId) < 0) {
            return Optional.empty();
        }
        StoredPassage before = passage(docId);
        return areTogether(before, passage(passage)) ? Optional.of(before) : Optional.empty();
    }

    /** Doc id of the passage after this one, where both are of one story and only white space is between them. */
    public OptionalInt after(int passage) {
        LeafReaderContext leaf = entries.leaf(passage);
        if (passage + 1 >= leaf.docBase + leaf.reader().maxDoc() || number(passage + 1) < 0) {
            return OptionalInt.empty();
        }
        int after = passageOf(passage + 1);
        return areTogether(passage(passage), passage(after)) ? OptionalInt.of(after) : OptionalInt.empty();
    }

    private boolean areTogether(StoredPassage one, StoredPassage next) {
        int start = one.passage().end();
        int end = next.passage().start();
        return one.document().equals(next.document())
                && one.story() == next.story()
                && start <= end
                && text(one.document(), start, end).isBlank();
    }

    /** How many sentences with vectors the passage of this doc id has; their doc ids are those before its own. */
    public int sentences(int passage) {
        return Math.max(0, number(passage));
    }

    /** Doc id of the passage that the sentence of this doc id stands in. */
    public int passageOf(int sentence) {
        return sentence + number(sentence);
    }

    /** The value of {@link IndexSchema#SENTENCES}, or -1 where there is none. */
    private int number(int docId) {
        try {
            LeafReaderContext leaf = entries.leaf(docId);
            NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), IndexSchema.SENTENCES);
            return numbers.advanceExact(docId - leaf.docBase) ? (int) numbers.longValue() : -1;
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /** The vector of a passage's doc id; it is that until the next one is asked for. */
    public float @Nullable [] passageVector(int docId) {
        return vector(passageVectors, docId);
    }

    /** The vector of a sentence's doc id; it is that until the next one is asked for. */
    public float @Nullable [] sentenceVector(int docId) {
        return vector(sentenceVectors, docId);
    }

    /**
     * The canonical text of a document between two offsets.
     *
     * @throws IllegalArgumentException where there is no such document, or it is shorter
     */
    public String text(String document, int start, int end) {
        String text = textUpTo(document, start, end);
        if (text.length() != end - start) {
            throw new IllegalArgumentException(
                    document + " must hold " + start + ".." + end + ", got " + text.length() + " characters of it");
        }
        return text;
    }

    /**
     * The canonical text of a document between two offsets, or as much of it as there is; empty where there is no such
     * document. Stories that are not seen are blank.
     *
     * @throws IllegalArgumentException where they are not in order, or below 0
     */
    public String textUpTo(String document, int start, int end) {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("end must be >= start >= 0, got " + start + ".." + end);
        }
        if (part != null && entries.first(IndexSchema.entryOf(document)) < 0) {
            return "";
        }
        return seen(document, start, new StoredTexts(entries).upTo(document, start, end));
    }

    private String seen(String document, int start, String text) {
        BitSet stories = part == null ? null : part.storiesOf(document);
        if (stories == null) {
            return text;
        }
        StringBuilder seen = new StringBuilder(" ".repeat(text.length()));
        List<Block> blocks = layout(document).orElseThrow().blocks();
        for (StoredDocument.StoredStory story : document(document).orElseThrow().stories()) {
            int from = Math.max(start, blocks.get(story.firstParagraph() - 1).start());
            int to = Math.min(
                    start + text.length(), blocks.get(story.lastParagraph() - 1).end());
            if (from < to) {
                seen.replace(from - start, to - start, text.substring(from - start, to - start));
            }
        }
        return seen.toString();
    }

    /** The documents, in the order of their ids. */
    public List<StoredDocument> documents() {
        List<StoredDocument> documents = new ArrayList<>();
        entries.forEach(
                IndexSchema.kind(IndexSchema.DOCUMENT_ENTRY),
                (leaf, doc) -> documents.add(narrowed(PassageCodec.document(entries.stored(leaf.docBase + doc)))));
        documents.sort(Comparator.comparing(StoredDocument::id));
        return documents;
    }

    /** How many documents there are. */
    public int documentCount() {
        int[] count = {0};
        entries.forEach(IndexSchema.kind(IndexSchema.DOCUMENT_ENTRY), (leaf, doc) -> {
            count[0]++;
            return true;
        });
        return count[0];
    }

    /** One document; empty where there is none of this id. */
    public Optional<StoredDocument> document(String id) {
        int docId = entries.first(IndexSchema.entryOf(id));
        return docId < 0 ? Optional.empty() : Optional.of(narrowed(PassageCodec.document(entries.stored(docId))));
    }

    private StoredDocument narrowed(StoredDocument document) {
        return part == null ? document : part.narrowed(document);
    }

    /** Where the blocks of a document stand; empty where there is none of this id. */
    public Optional<StoredDocumentLayout> layout(String id) {
        int docId = entries.first(IndexSchema.layoutOf(id));
        return docId < 0 ? Optional.empty() : Optional.of(PassageCodec.layout(entries.stored(docId)));
    }

    /**
     * Ids, in order, of the documents that hold a sentence with these words, as {@link TextFingerprint#ofWords} gives
     * them.
     */
    public List<String> documentsSaying(String wordsHash) {
        Set<String> ids = new TreeSet<>();
        entries.forEach(new Term(IndexSchema.WORDS, wordsHash), (leaf, doc) -> {
            SortedDocValues documents = DocValues.getSorted(leaf.reader(), IndexSchema.DOCUMENT_VALUE);
            if (documents.advanceExact(doc)) {
                ids.add(documents.lookupOrd(documents.ordValue()).utf8ToString());
            }
            return true;
        });
        return List.copyOf(ids);
    }

    /** The vectors that the index has of a passage of exactly this text, and of its sentences; empty if it has none. */
    public List<float[]> vectorsOf(String text) {
        int docId = entries.first(new Term(IndexSchema.TEXT_HASH, TextFingerprint.of(text)));
        return docId < 0 ? List.of() : vectors(docId);
    }

    private List<float[]> vectors(int passage) {
        List<float[]> vectors = new ArrayList<>();
        add(passageVector(passage), vectors);
        for (int sentence = passage - sentences(passage); sentence < passage; sentence++) {
            add(sentenceVector(sentence), vectors);
        }
        return vectors.size() == 1 + sentences(passage) ? vectors : List.of();
    }

    private static void add(float @Nullable [] vector, List<float[]> vectors) {
        if (vector != null) {
            vectors.add(vector.clone());
        }
    }

    /** The words of the corpus as written. */
    public SurfaceWords words() {
        return new SurfaceWords(this, reader);
    }

    private float @Nullable [] vector(VectorCursor vectors, int docId) {
        try {
            return vectors.vector(docId);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    IndexException trouble(IOException failure) {
        return DiskErrors.of(index, failure);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try {
                held.decRef();
            } catch (IOException e) {
                throw trouble(e);
            }
        }
    }
}
