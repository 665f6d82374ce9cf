package org.refdesk.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.StopWords;
import org.refdesk.embedding.Embedder;
import org.refdesk.embedding.WordVectors;
import org.refdesk.query.Query;
import org.refdesk.retrieval.QueryTerm;
import org.refdesk.retrieval.QueryTerms;

/** Extracts the features that tell whether the best quotes answer a question. */
final class AnswerFeatureExtractor {
    /** Number of quotes to look at: those that a reader sees. */
    private static final int LOOKED_AT = 3;

    /** Caches the words of some hundreds of sentences, because people ask about the same ones again. */
    private static final long READ_BYTES = 16L << 20;

    private final @Nullable Embedder embedder;
    private final Cache<String, WordVectors> read = Caffeine.newBuilder()
            .maximumWeight(READ_BYTES)
            .weigher((String sentence, WordVectors words) -> sentence.length() + words.bytes())
            .executor(Runnable::run)
            .build();

    AnswerFeatureExtractor(@Nullable Embedder embedder) {
        this.embedder = embedder;
    }

    /** The features of these quotes, except the support. */
    AnswerFeatures of(QueryTerms wanted, List<Quote> quotes, SentenceRanker ranker) {
        Quote best = quotes.getFirst();
        List<Quote> seen = quotes.subList(0, Math.min(LOOKED_AT, quotes.size()));
        return new AnswerFeatures(
                likeness(best),
                wanted.coverage(all(best)),
                missing(wanted, seen),
                0,
                wanted.all().size(),
                seen.stream().anyMatch(quote -> ranker.holdsExpected(quote.passage(), quote.first(), quote.last())));
    }

    private static double likeness(Quote quote) {
        double[] sentences = quote.passage().hit().sentences();
        return sentences.length == 0 ? 0 : sentences[quote.best()];
    }

    private static double missing(QueryTerms wanted, List<Quote> quotes) {
        double most = 0;
        for (QueryTerm one : wanted.all()) {
            double share = quotes.stream()
                    .mapToDouble(quote -> one.share(all(quote)))
                    .max()
                    .orElse(0);
            most = Math.max(most, (1 - share) * one.weight() / one.terms().size());
        }
        return most / wanted.heaviest();
    }

    /** The {@link AnswerFeatures#support} of a quote. */
    double support(Query query, WordVectors words, Quote best) {
        if (embedder == null) {
            return 0;
        }
        Predicate<String> there = all(best);
        String question = query.effective();
        WordVectors others = null;
        double least = 1;
        for (int i = 0; i < words.size(); i++) {
            int end = Math.min(question.length(), words.place(i).end());
            List<String> terms = RefdeskAnalyzer.stemmed()
                    .terms(question.substring(Math.min(words.place(i).start(), end), end));
            if (terms.isEmpty() || terms.stream().allMatch(term -> StopWords.contains(term) || there.test(term))) {
                continue;
            }
            if (others == null) {
                others = read.get(best.passage().sentence(best.best()), embedder::words);
            }
            least = Math.min(least, words.likeness(i, others));
        }
        return least;
    }

    private static Predicate<String> all(Quote quote) {
        return quote.passage()::speaksOf;
    }
}
