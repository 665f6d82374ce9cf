package org.refdesk.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.refdesk.index.IndexSchema;
import org.refdesk.index.Snapshot;

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
            float[] question, @Nullable Query scope, Snapshot snapshot, Executor executor) {
        IndexSearcher searcher = snapshot.searcher();
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
        return sentences.thenApply(docs -> {
            for (ScoreDoc sentence : docs) {
                found.add(snapshot.passageOf(sentence.doc));
            }
            return found;
        });
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
            throw new UncheckedIOException("the vectors of the index cannot be searched: " + e.getMessage(), e);
        }
    }
}
