package org.refdesk.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.refdesk.index.IndexSchema;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.retrieval.Idf;

/**
 * Finds the passages that may contain a quote: first those with the whole phrase, then those with most of its runs of
 * words and rarest words. A quote may cross passages; then each of them has some of its runs.
 */
final class QuoteCandidates {
    /** The most passages of each of the two kinds. */
    private static final int MOST = 8;

    /** Words in a run: enough to be rare even if each word is frequent. */
    private static final int RUN = 4;

    /** The most runs, and the most words, to search for: the rarest ones. */
    private static final int CLAUSES = 24;

    private final IndexSnapshot snapshot;
    private final Query among;
    private final Idf idf;

    QuoteCandidates(IndexSnapshot snapshot, Query among) {
        this.snapshot = snapshot;
        this.among = among;
        this.idf = new Idf(snapshot.searcher().getIndexReader());
    }

    /** The doc ids of passages, likeliest first. */
    Set<Integer> of(List<String> terms) {
        Set<Integer> found = new LinkedHashSet<>();
        if (terms.size() > 1) {
            search(new PhraseQuery(IndexSchema.TEXT, terms.toArray(String[]::new)), found);
        }
        Map<String, Double> known = terms.stream()
                .distinct()
                .filter(term -> idf.passagesWith(term) > 0)
                .collect(Collectors.toMap(term -> term, idf::of, (one, same) -> one, LinkedHashMap::new));
        if (!known.isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            rarest(known).forEach(term -> any.add(new TermQuery(new Term(IndexSchema.TEXT, term)), Occur.SHOULD));
            runs(terms, known).forEach(run -> any.add(run, Occur.SHOULD));
            search(any.build(), found);
        }
        return found;
    }

    private static List<String> rarest(Map<String, Double> known) {
        return known.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(CLAUSES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<PhraseQuery> runs(List<String> terms, Map<String, Double> known) {
        return IntStream.rangeClosed(0, terms.size() - RUN)
                .mapToObj(start -> terms.subList(start, start + RUN))
                .filter(known.keySet()::containsAll)
                .distinct()
                .sorted(Comparator.comparingDouble((List<String> run) ->
                                run.stream().mapToDouble(known::get).sum())
                        .reversed())
                .limit(CLAUSES)
                .map(run -> new PhraseQuery(IndexSchema.TEXT, run.toArray(String[]::new)))
                .toList();
    }

    private void search(Query wanted, Set<Integer> found) {
        Query scoped = new BooleanQuery.Builder()
                .add(wanted, Occur.MUST)
                .add(among, Occur.FILTER)
                .build();
        try {
            for (ScoreDoc doc : snapshot.searcher().search(scoped, MOST).scoreDocs) {
                found.add(doc.doc);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be searched: " + e.getMessage(), e);
        }
    }
}
