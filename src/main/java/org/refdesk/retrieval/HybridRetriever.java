package org.refdesk.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.refdesk.embedding.EmbeddedQuestion;
import org.refdesk.embedding.Embedder;
import org.refdesk.embedding.WordVectors;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.query.Query;

/**
 * Finds passages by their terms and by their meaning, and ranks them by both.
 *
 * <p>BM25 and two searches by vector, over passages and over sentences, each give candidates; then every candidate gets
 * the exact likeness of itself and of each of its sentences, so that no score depends on which search found it. The
 * scores are added as they are: a rank says less than a score (reciprocal rank fusion lost points when measured).
 */
public final class HybridRetriever {
    private static final int LEXICAL_DEPTH = 100;

    private final RankingWeights rankingWeights;
    private final @Nullable Embedder embedder;
    private final Executor executor;

    /**
     * @param embedder null where vectors are off
     * @param executor runs the searches of one question beside each other
     */
    public HybridRetriever(RankingWeights rankingWeights, @Nullable Embedder embedder, Executor executor) {
        this.rankingWeights = rankingWeights;
        this.embedder = embedder;
        this.executor = executor;
    }

    /** Length of the vectors; 0 where they are off. */
    public int dimension() {
        return embedder == null ? 0 : embedder.dimension();
    }

    /**
     * Passages for a question, best first.
     *
     * @param mean of the vectors of the corpus
     */
    public RetrievalResult find(Query query, QueryTerms wanted, float[] mean, IndexSnapshot snapshot) {
        var scope = PassageFilter.passages(query);
        try {
            if (embedder == null) {
                List<ScoredPassage> hits = new ArrayList<>();
                for (ScoreDoc doc : LexicalRetriever.find(wanted, scope, snapshot.searcher(), LEXICAL_DEPTH)) {
                    hits.add(new ScoredPassage(doc.doc, doc.score, 0, new double[0], doc.score));
                }
                return new RetrievalResult(hits, WordVectors.NONE);
            }
            Embedder model = embedder;
            CompletableFuture<EmbeddedQuestion> embedding =
                    CompletableFuture.supplyAsync(() -> model.question(query.effective()), executor);
            CompletableFuture<Set<Integer>> dense = embedding.thenCompose(
                    question -> DenseRetriever.find(question.vector(), scope, snapshot, executor));
            List<ScoreDoc> lexical = LexicalRetriever.find(wanted, scope, snapshot.searcher(), LEXICAL_DEPTH);
            Map<Integer, Double> candidates = new TreeMap<>();
            for (int passage : dense.join()) {
                candidates.put(passage, 0.0);
            }
            EmbeddedQuestion question = embedding.join();
            for (ScoreDoc doc : lexical) {
                candidates.put(doc.doc, (double) doc.score);
            }
            List<ScoredPassage> hits = ranked(candidates, new VectorSpace(question.vector(), mean), snapshot);
            return new RetrievalResult(hits, question.words());
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be searched: " + e.getMessage(), e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private List<ScoredPassage> ranked(Map<Integer, Double> candidates, VectorSpace space, IndexSnapshot snapshot) {
        List<ScoredPassage> hits = new ArrayList<>(candidates.size());
        for (var candidate : candidates.entrySet()) {
            hits.add(hit(candidate.getKey(), candidate.getValue(), space, snapshot));
        }
        hits.sort(Comparator.comparingDouble(ScoredPassage::score).reversed().thenComparingInt(ScoredPassage::docId));
        return hits;
    }

    private ScoredPassage hit(int docId, double lexical, VectorSpace space, IndexSnapshot snapshot) {
        double[] sentences = new double[snapshot.sentences(docId)];
        for (int i = 0; i < sentences.length; i++) {
            sentences[i] = likeness(snapshot.sentenceVector(docId - sentences.length + i), space);
        }
        double likeness = likeness(snapshot.passageVector(docId), space);
        ScoredPassage hit = new ScoredPassage(docId, lexical, likeness, sentences, 0);
        return new ScoredPassage(docId, lexical, likeness, sentences, rankingWeights.passage(hit));
    }

    private static double likeness(float @Nullable [] vector, VectorSpace space) {
        return vector == null ? 0 : space.likeness(vector);
    }
}
