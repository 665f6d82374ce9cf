package org.refdesk.answer;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.index.Snapshot;
import org.refdesk.query.Query;
import org.refdesk.retrieval.Hit;
import org.refdesk.retrieval.WantedTerms;

/** Makes an answer of what was found. */
public final class Answerer {
    /** Citations of an answer, at most. */
    public static final int MOST_CITATIONS = 10;

    /** Passages whose sentences are ranked. */
    private static final int PASSAGES = 40;

    private final SentenceWeights weights;

    public Answerer(SentenceWeights weights) {
        this.weights = weights;
    }

    /** The answer to a question, from the hits that were found for it, best first. */
    public Answer answer(Query query, WantedTerms wanted, List<Hit> hits, Snapshot snapshot) {
        SentenceRanker ranker = new SentenceRanker(weights, query.effective(), wanted);
        List<Ranked> passages = ranker.rank(hits.subList(0, Math.min(PASSAGES, hits.size())), snapshot);
        QuotePicker picker = new QuotePicker(0);
        Citations citations = new Citations(snapshot, new Highlighter(wanted, ranker.expected()));
        List<Citation> cited = new ArrayList<>();
        for (Quote quote : picker.pick(passages, MOST_CITATIONS)) {
            citations.of(quote, picker.repetitions(quote)).ifPresent(cited::add);
        }
        return cited.isEmpty()
                ? new Answer.NotFound(List.of(), query.correction(), query.problems())
                : new Answer.Cited(cited, query.correction(), query.problems());
    }
}
