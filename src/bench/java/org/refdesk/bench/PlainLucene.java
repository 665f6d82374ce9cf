package org.refdesk.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.infra.Blackhole;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.StopWords;
import org.refdesk.embedding.Embedder;
import org.refdesk.index.IndexSchema;

/** The raw side: the same searches as Lucene's own documentation writes them. */
final class PlainLucene implements Closeable {
    private static final int LEXICAL_DEPTH = 100;
    private static final int PASSAGE_DEPTH = 100;
    private static final int SENTENCE_DEPTH = 200;
    private static final int SHOWN = 3;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final UnifiedHighlighter highlighter;

    private PlainLucene(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(IndexSchema.similarity());
        this.highlighter =
                UnifiedHighlighter.builder(searcher, RefdeskAnalyzer.stemmed()).build();
    }

    static PlainLucene open(Path folder) {
        try {
            return new PlainLucene(DirectoryReader.open(FSDirectory.open(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** BM25, the text of the best, and their highlights. */
    void show(String question, Blackhole hole) throws IOException {
        Query query = query(BenchIndexes.TEXT, question);
        TopDocs found = searcher.search(query, LEXICAL_DEPTH);
        int shown = Math.min(SHOWN, found.scoreDocs.length);
        ScoreDoc[] best = new ScoreDoc[shown];
        StoredFields stored = searcher.storedFields();
        for (int i = 0; i < shown; i++) {
            best[i] = found.scoreDocs[i];
            hole.consume(stored.document(best[i].doc).get(BenchIndexes.TEXT));
        }
        hole.consume(highlighter.highlight(BenchIndexes.TEXT, query, new TopDocs(found.totalHits, best)));
    }

    /** The vector of the question, and the three searches one after another. */
    void search(String question, Embedder embedder, Blackhole hole) throws IOException {
        float[] vector = embedder.question(question).vector();
        hole.consume(searcher.search(query(IndexSchema.TEXT, question), LEXICAL_DEPTH));
        hole.consume(searcher.search(
                new KnnFloatVectorQuery(IndexSchema.PASSAGE_VECTOR, vector, PASSAGE_DEPTH), PASSAGE_DEPTH));
        hole.consume(searcher.search(
                new KnnFloatVectorQuery(IndexSchema.SENTENCE_VECTOR, vector, SENTENCE_DEPTH), SENTENCE_DEPTH));
    }

    private static Query query(String field, String question) {
        LinkedHashSet<String> terms =
                new LinkedHashSet<>(RefdeskAnalyzer.stemmed().terms(question));
        LinkedHashSet<String> telling = new LinkedHashSet<>(terms);
        telling.removeIf(StopWords::contains);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String term : telling.isEmpty() ? terms : telling) {
            any.add(new TermQuery(new Term(field, term)), Occur.SHOULD);
        }
        return any.build();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
