package org.refdesk.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.refdesk.index.IndexSchema;
import org.refdesk.index.IndexSnapshot;

/** Finds passages by their own vectors and by those of their sentences. */
final class DenseRetriever {
    private static final int PASSAGE_DEPTH = 100;
    private static final int SENTENCE_DEPTH = 200;

    private DenseRetriever() {}

    /**
     * Doc ids of passages near the question, in no order. In a narrowed scope the passages' own vectors suffice; else
     * those of sentences are searched beside them.
     */
    static CompletableFuture<Set<Integer>> find(
            float[] question, @Nullable Query scope, IndexSnapshot snapshot, Executor executor) {
        IndexSearcher searcher = snapshot.searcher();
        if (snapshot.isNarrowed()) {
            return ofPart(question, scope, snapshot, executor);
        }
        KnnFloatVectorQuery passages =
                new KnnFloatVectorQuery(IndexSchema.PASSAGE_VECTOR, question, PASSAGE_DEPTH, scope);
        if (scope != null) {
            return CompletableFuture.completedFuture(passages(search(passages, PASSAGE_DEPTH, searcher)));
        }
        CompletableFuture<ScoreDoc[]> sentences = CompletableFuture.supplyAsync(
                () -> search(
                        new KnnFloatVectorQuery(IndexSchema.SENTENCE_VECTOR, question, SENTENCE_DEPTH),
                        SENTENCE_DEPTH,
                        searcher),
                executor);
        Set<Integer> found = passages(search(passages, PASSAGE_DEPTH, searcher));
        return sentences.thenApply(docs -> withSentences(found, docs, snapshot));
    }

    /* The graph that is searched otherwise was made of all vectors: what is found by it may hang on what is not seen. */
    private static CompletableFuture<Set<Integer>> ofPart(
            float[] question, @Nullable Query scope, IndexSnapshot snapshot, Executor executor) {
        if (scope != null) {
            return CompletableFuture.completedFuture(
                    passages(nearest(question, IndexSchema.PASSAGE_VECTOR, scope, PASSAGE_DEPTH, snapshot)));
        }
        Query sentences = new TermQuery(new Term(IndexSchema.KIND, IndexSchema.SENTENCE));
        CompletableFuture<ScoreDoc[]> near = CompletableFuture.supplyAsync(
                () -> nearest(question, IndexSchema.SENTENCE_VECTOR, sentences, SENTENCE_DEPTH, snapshot), executor);
        Set<Integer> found =
                passages(nearest(question, IndexSchema.PASSAGE_VECTOR, PassageFilter.any(), PASSAGE_DEPTH, snapshot));
        return near.thenApply(docs -> withSentences(found, docs, snapshot));
    }

    private static ScoreDoc[] nearest(float[] question, String field, Query among, int depth, IndexSnapshot snapshot) {
        try {
            return NearestVectors.of(question, field, among, depth, snapshot.searcher());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Set<Integer> withSentences(Set<Integer> found, ScoreDoc[] sentences, IndexSnapshot snapshot) {
        for (ScoreDoc sentence : sentences) {
            found.add(snapshot.passageOf(sentence.doc));
        }
        return found;
    }

    private static Set<Integer> passages(ScoreDoc[] docs) {
        Set<Integer> found = new TreeSet<>();
        for (ScoreDoc doc : docs) {
            found.add(doc.doc);
        }
        return found;
    }

    private static ScoreDoc[] search(Query query, int depth, IndexSearcher searcher) {
        try {
            return searcher.search(query, depth).scoreDocs;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("the vectors of the index cannot be searched: " + e.getMessage(), e);
    }
}
