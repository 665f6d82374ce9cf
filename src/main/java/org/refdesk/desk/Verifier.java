package org.refdesk.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.answer.Citation;
import org.refdesk.desk.QuoteWord.Kind;
import org.refdesk.desk.Verification.Change;
import org.refdesk.desk.Verification.Verdict;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.ParagraphStart;
import org.refdesk.index.StoredPassage;
import org.refdesk.retrieval.Idf;
import org.refdesk.text.Messages;

/** Finds out whether a quote stands in the corpus. */
final class Verifier {
    /** Share of a quote, by the weight of its words and marks, that may differ from what it was taken from. */
    private static final double MOST_DIFFERENT = 0.4;

    private final IndexSnapshot snapshot;
    private final QuoteCandidates candidates;
    private final Idf idf;

    /** @param among the passages that it may stand in */
    Verifier(IndexSnapshot snapshot, Query among) {
        this.snapshot = snapshot;
        this.candidates = new QuoteCandidates(snapshot, among);
        this.idf = new Idf(snapshot.searcher().getIndexReader());
    }

    Verification verify(String quote) {
        List<QuoteWord> tokens = withoutFrame(QuoteWords.of(quote));
        if (tokens.isEmpty()) {
            throw new QuestionException(Messages.text("question.no_quote"));
        }
        Set<Integer> passages = candidates.of(RefdeskAnalyzer.stemmed().terms(quote));
        List<QuotePlace> places = new ArrayList<>();
        double mostCost = MOST_DIFFERENT * weight(tokens);
        for (int docId : passages) {
            StoredPassage passage = snapshot.passage(docId);
            if (places.stream()
                    .noneMatch(
                            place -> place.covers(passage) && place.alignment().cost() <= mostCost)) {
                QuotePlace.of(tokens, mostCost, docId, passage, snapshot).ifPresent(places::add);
            }
        }
        Optional<QuotePlace> best = places.stream()
                .min(Comparator.comparingInt(place -> place.alignment().cost()));
        if (best.isEmpty() || !isLikeEnough(quote, tokens, best.get())) {
            return new Verification(Verdict.NOWHERE, closest(passages), Set.of(), List.of());
        }
        return found(quote, tokens, best.get(), places);
    }

    private Verification found(String quote, List<QuoteWord> tokens, QuotePlace best, List<QuotePlace> places) {
        QuoteDifferences differences = new QuoteDifferences(quote, tokens, best);
        OverlappingPassages touched = OverlappingPassages.of(best, snapshot);
        double likeness = 1 - differing(tokens, best);
        if (!differences.leaveTheWords()) {
            QuotePlace place = best.withinSentences(touched);
            Citation nearest = place.sentences(likeness, touched, snapshot);
            List<Change> changes = new QuoteDifferences(quote, tokens, place).changes();
            return new Verification(Verdict.DIFFERS, nearest, Set.of(), changes);
        }
        Set<String> alsoIn = new TreeSet<>();
        for (QuotePlace place : places) {
            if (new QuoteDifferences(quote, tokens, place).leaveTheWords()) {
                alsoIn.add(place.passage().document());
            }
        }
        alsoIn.remove(best.passage().document());
        Citation place = best.citation(likeness, List.copyOf(alsoIn), touched);
        return new Verification(Verdict.EXACT, place, differences.slips(), List.of());
    }

    /*
    Most of it must be the same, and what is the same must tell its source: words that, were they strewn at random,
    would be expected in less than one passage of the corpus. "of the" may stand anywhere.
    */
    private boolean isLikeEnough(String quote, List<QuoteWord> tokens, QuotePlace place) {
        if (new QuoteDifferences(quote, tokens, place).leaveTheWords()) {
            return true;
        }
        double telling = 0;
        for (Alignment.Step step : place.alignment().steps()) {
            if (step.same() && tokens.get(step.quoted()).isWord()) {
                QuoteWord token = tokens.get(step.quoted());
                telling += RefdeskAnalyzer.stemmed().terms(quote.substring(token.start(), token.end())).stream()
                        .mapToDouble(idf::of)
                        .sum();
            }
        }
        return differing(tokens, place) <= MOST_DIFFERENT && telling > Math.log(1.0 + idf.passages());
    }

    private static double differing(List<QuoteWord> tokens, QuotePlace place) {
        return (double) place.alignment().cost() / weight(tokens);
    }

    private static int weight(List<QuoteWord> tokens) {
        return tokens.stream().mapToInt(QuoteWord::weight).sum();
    }

    /** Without the quotation marks and ellipses around it, which are the quoter's as often as not. */
    private static List<QuoteWord> withoutFrame(List<QuoteWord> tokens) {
        if (tokens.stream().noneMatch(QuoteWord::isWord)) {
            return List.of();
        }
        int first = 0;
        int last = tokens.size();
        while (isFrame(tokens.get(first))) {
            first++;
        }
        while (isFrame(tokens.get(last - 1))) {
            last--;
        }
        return tokens.subList(first, last);
    }

    private static boolean isFrame(QuoteWord token) {
        return token.kind() == Kind.QUOTATION_MARK || token.kind() == Kind.ELLIPSIS;
    }

    private @Nullable Citation closest(Set<Integer> passages) {
        if (passages.isEmpty()) {
            return null;
        }
        StoredPassage stored = snapshot.passage(passages.iterator().next());
        ParagraphStart block = stored.blockAt(stored.passage().start());
        return new Citation(
                stored.text(),
                List.of(),
                stored.document(),
                stored.metadata(),
                block.page(),
                block.number(),
                stored.passage().start(),
                stored.passage().end(),
                0,
                stored.sha256(),
                List.of());
    }
}
