package org.refdesk.index;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.document.Metadata;
import org.refdesk.document.Span;

/**
 * The schema: which fields the index has, what they are made of, and how they are searched.
 *
 * <p>A Lucene document is of one {@link #KIND}. A passage is a block of them: its sentences in order, then itself;
 * without vectors it has no sentences. A document's own entry, its layout, the origins of the passages of its stories
 * and the pieces of its canonical text lead. All carry the document's id.
 */
public final class IndexSchema {
    /** Grows whenever what is written changes: an index of another version is built again. */
    public static final int VERSION = 6;

    /** The oldest version whose vectors are those of today: they are taken over rather than computed again. */
    static final int VECTORS_SINCE = 5;

    /**
     * What a Lucene document is: {@link #PASSAGE}, {@link #SENTENCE}, {@link #PIECE}, {@link #LAYOUT}, {@link #ORIGIN}
     * or the entry.
     */
    public static final String KIND = "kind";

    public static final String PASSAGE = "passage";
    public static final String SENTENCE = "sentence";
    public static final String PIECE = "piece";
    public static final String LAYOUT = "layout";
    public static final String ORIGIN = "origin";
    public static final String DOCUMENT_ENTRY = "document";

    /** Id of the document, one term, on all kinds. */
    public static final String DOCUMENT = "document";

    /** Doc value: id of the document of a passage. */
    static final String DOCUMENT_VALUE = "document_value";

    /** Terms of a passage, with positions. */
    public static final String TEXT = "text";

    /** Words of a passage as written, but for case and accents: for spelling and names. */
    public static final String SURFACE = "surface";

    /** Vector of a passage. */
    public static final String PASSAGE_VECTOR = "passage_vector";

    /** Vector of a sentence. */
    public static final String SENTENCE_VECTOR = "sentence_vector";

    /**
     * Doc value: of a passage, how many sentences stand before it in its block; of a sentence, how many from itself on,
     * which is what to add to its doc id for that of its passage.
     */
    public static final String SENTENCES = "sentences";

    /**
     * {@link TextFingerprint#ofWords} of each sentence of a passage: by it the same one is found in other documents.
     */
    public static final String WORDS = "words";

    /** {@link TextFingerprint#of} a passage with vectors, by which a text finds those that it already has. */
    public static final String TEXT_HASH = "text_hash";

    /** Words of the publisher as written, but for case and accents. */
    public static final String PUBLISHER = "publisher";

    /** Words of the author as written, but for case and accents. */
    public static final String AUTHOR = "author";

    /** Id of the document in lower case, one term. */
    public static final String FILE = "file";

    /** First day, in days since 1970, that the date of publication may mean; absent where unknown. */
    public static final String DATE_FIRST = "date_first";

    /** Last day that the date of publication may mean. */
    public static final String DATE_LAST = "date_last";

    /** Document and number, from 0, of a piece of its canonical text, one term. */
    private static final String PIECE_NAME = "piece";

    /** Document and index of a story, one term: that of the {@link Origin} of its passages. */
    private static final String ORIGIN_NAME = "origin";

    /** Id of the document whose entry, or layout, this is, one term. */
    private static final String ENTRY_OF = "entry_of";

    private static final String LAYOUT_OF = "layout_of";

    /**
     * Doc value: a passage, a piece of text, a layout, an origin or a document's entry. Stored fields would take a
     * third less room, but are compressed in blocks: reading those of one answer took a third of its time.
     */
    static final String STORED = "stored";

    /** Length of a piece, in UTF-16 units: small enough to read for each quote, large enough to compress. */
    static final int PIECE_LENGTH = 2_048;

    private static final FieldType WORD_COUNTS = new FieldType();
    private static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(
            RefdeskAnalyzer.stemmed(),
            Map.of(
                    SURFACE, RefdeskAnalyzer.surface(),
                    PUBLISHER, RefdeskAnalyzer.surface(),
                    AUTHOR, RefdeskAnalyzer.surface()));

    static {
        WORD_COUNTS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        WORD_COUNTS.setOmitNorms(true);
        WORD_COUNTS.freeze();
    }

    private IndexSchema() {}

    /** BM25 as for passages of Anserini's collections (k1 .9, b .4): better here than Lucene's 1.2 and .75. */
    public static Similarity similarity() {
        return new BM25Similarity(0.9f, 0.4f);
    }

    /** The analyzer of each field. */
    public static Analyzer analyzer() {
        return ANALYZER;
    }

    static Term document(String id) {
        return new Term(DOCUMENT, id);
    }

    /** Names a piece of the canonical text of a document. */
    static Term piece(String document, int number) {
        return new Term(PIECE_NAME, document + " " + number);
    }

    /** Names the origin of the passages of a story. */
    static Term originOf(String document, int story) {
        return new Term(ORIGIN_NAME, document + " " + story);
    }

    static Term kind(String kind) {
        return new Term(KIND, kind);
    }

    /** Names the entry of a document. */
    static Term entryOf(String document) {
        return new Term(ENTRY_OF, document);
    }

    /** Names the layout of a document. */
    static Term layoutOf(String document) {
        return new Term(LAYOUT_OF, document);
    }

    static Document passage(StoredPassage stored, float @Nullable [] vector) {
        Document fields = fields(PASSAGE, stored.document());
        fields.add(new SortedDocValuesField(DOCUMENT_VALUE, new BytesRef(stored.document())));
        fields.add(new TextField(TEXT, stored.text(), Field.Store.NO));
        fields.add(new Field(SURFACE, stored.text(), WORD_COUNTS));
        for (Span sentence : stored.passage().sentences()) {
            fields.add(new StringField(WORDS, TextFingerprint.ofWords(stored.text(sentence)), Field.Store.NO));
        }
        addFilters(fields, stored);
        int sentences = vector == null ? 0 : stored.passage().sentences().size();
        fields.add(new NumericDocValuesField(SENTENCES, sentences));
        if (vector != null) {
            fields.add(new StringField(TEXT_HASH, TextFingerprint.of(stored.text()), Field.Store.NO));
            addVector(fields, PASSAGE_VECTOR, vector);
        }
        return stored(fields, PassageCodec.of(stored));
    }

    /** @param toPassage what to add to its doc id for that of its passage */
    static Document sentence(String document, int toPassage, float[] vector) {
        Document fields = fieldsWithoutText(SENTENCE, document);
        fields.add(new NumericDocValuesField(SENTENCES, toPassage));
        addVector(fields, SENTENCE_VECTOR, vector);
        return fields;
    }

    static Document piece(String document, int number, String text) {
        return named(PIECE, document, piece(document, number), PassageCodec.ofText(text));
    }

    static Document entry(StoredDocument stored) {
        return named(DOCUMENT_ENTRY, stored.id(), entryOf(stored.id()), PassageCodec.of(stored));
    }

    static Document layout(String document, StoredDocumentLayout stored) {
        return named(LAYOUT, document, layoutOf(document), PassageCodec.of(stored));
    }

    /** @param story index of the story in the document */
    static Document origin(Origin stored, int story) {
        return named(ORIGIN, stored.document(), originOf(stored.document(), story), PassageCodec.of(stored));
    }

    private static Document named(String kind, String document, Term name, BytesRef stored) {
        Document fields = fieldsWithoutText(kind, document);
        fields.add(new StringField(name.field(), name.text(), Field.Store.NO));
        return stored(fields, stored);
    }

    /** An empty text has a length too: where every document has one, the lengths that BM25 asks for are an array. */
    private static Document fieldsWithoutText(String kind, String document) {
        Document fields = fields(kind, document);
        fields.add(new TextField(TEXT, "", Field.Store.NO));
        return fields;
    }

    private static Document fields(String kind, String document) {
        Document fields = new Document();
        fields.add(new StringField(KIND, kind, Field.Store.NO));
        fields.add(new StringField(DOCUMENT, document, Field.Store.NO));
        return fields;
    }

    private static Document stored(Document fields, BytesRef stored) {
        fields.add(new BinaryDocValuesField(STORED, stored));
        return fields;
    }

    private static void addFilters(Document fields, StoredPassage stored) {
        Metadata metadata = stored.metadata();
        fields.add(new StringField(FILE, stored.document().toLowerCase(Locale.ROOT), Field.Store.NO));
        addWords(fields, PUBLISHER, metadata.publisher());
        addWords(fields, AUTHOR, metadata.author());
        if (metadata.date() != null) {
            addDay(fields, DATE_FIRST, metadata.date().first());
            addDay(fields, DATE_LAST, metadata.date().last());
        }
    }

    private static void addWords(Document fields, String field, @Nullable String words) {
        if (words != null) {
            fields.add(new TextField(field, words, Field.Store.NO));
        }
    }

    private static void addDay(Document fields, String field, LocalDate day) {
        fields.add(new LongPoint(field, day.toEpochDay()));
    }

    private static void addVector(Document fields, String field, float[] vector) {
        fields.add(new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT));
    }
}
