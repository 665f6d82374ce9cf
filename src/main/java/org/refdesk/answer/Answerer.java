package org.refdesk.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.refdesk.embedding.Embedder;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.query.Query;
import org.refdesk.retrieval.QueryTerms;
import org.refdesk.retrieval.RetrievalResult;
import org.refdesk.retrieval.ScoredPassage;

/** Makes an answer from the passages that were found. */
public final class Answerer {
    /** The most citations of an answer. */
    public static final int MOST_CITATIONS = 10;

    /** Passages whose sentences are ranked. BM25 alone ranks passages better than sentences. */
    private static final int PASSAGES = 40;

    private static final int PASSAGES_BY_WORDS = 15;

    private final SentenceWeights weights;
    private final AnswerFeatureExtractor evidence;
    private final AnswerClassifier judge;
    private final int depth;
    private final LongAdder droppedQuotes = new LongAdder();

    /** @param embedder reads the best sentence again, word by word; null without vectors */
    public Answerer(SentenceWeights weights, @Nullable Embedder embedder) {
        this.weights = weights;
        this.evidence = new AnswerFeatureExtractor(embedder);
        this.judge = embedder == null ? AnswerClassifier.LEXICAL : AnswerClassifier.HYBRID;
        this.depth = embedder == null ? PASSAGES_BY_WORDS : PASSAGES;
    }

    /**
     * The answer to a question from the passages that were found.
     *
     * @param notes about how the question was read
     */
    public Answer answer(
            Query query, QueryTerms wanted, RetrievalResult found, IndexSnapshot snapshot, List<String> notes) {
        SentenceRanker ranker = new SentenceRanker(weights, query.effective(), wanted);
        List<RankedPassage> passages = ranker.rank(best(found.hits()), snapshot);
        QuotePicker picker = new QuotePicker(weights, hit -> snapshot.before(hit.docId()));
        List<Quote> quotes = picker.pick(passages, MOST_CITATIONS);
        Citations citations =
                new Citations(snapshot, new Highlighter(wanted, ranker.expected()), droppedQuotes::increment);
        List<Citation> cited = new ArrayList<>();
        for (Quote quote : quotes) {
            citations.of(quote, picker.repetitions(quote)).ifPresent(cited::add);
        }
        boolean answered = !cited.isEmpty() && answers(query, wanted, found, quotes, ranker);
        return answered
                ? new Answer.Cited(cited, query.correction(), notes)
                : Answer.NotFound.of(cited, query.correction(), notes);
    }

    /** How many quotes were dropped since the start, because the stored text did not contain them. */
    public long droppedQuotes() {
        return droppedQuotes.sum();
    }

    /** Reads the best sentence again word by word only if that decides: it takes as long as all the rest. */
    private boolean answers(
            Query query, QueryTerms wanted, RetrievalResult found, List<Quote> quotes, SentenceRanker ranker) {
        AnswerFeatures known = evidence.of(wanted, quotes, ranker);
        if (!judge.answers(known.withSupport(1))) {
            return false;
        }
        return judge.answers(known.withSupport(0))
                || judge.answers(known.withSupport(evidence.support(query, found.words(), quotes.getFirst())));
    }

    private List<ScoredPassage> best(List<ScoredPassage> hits) {
        return hits.subList(0, Math.min(depth, hits.size()));
    }
}
