package org.refdesk.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.StopWords;
import org.refdesk.analysis.Synonyms;

/**
 * What a question asks about, in its order, each thing once.
 *
 * @param all at least one where the question has a word
 * @param weight sum of the weights; above 0
 * @param heaviest weight of a term that stands nowhere in the corpus; above 0
 */
public record QueryTerms(List<QueryTerm> all, double weight, double heaviest) {
    public QueryTerms {
        all = List.copyOf(all);
    }

    /** The terms of a question but its stop words; all of them where there is nothing else. */
    public static QueryTerms of(String question, Synonyms synonyms, IndexReader reader) {
        List<String> terms = RefdeskAnalyzer.stemmed().terms(question);
        List<String> telling =
                terms.stream().filter(term -> !StopWords.contains(term)).toList();
        List<String> unique = List.copyOf(new LinkedHashSet<>(telling.isEmpty() ? terms : telling));
        List<QueryTerm> all = new ArrayList<>();
        int at = 0;
        for (Synonyms.Match match : synonyms.in(unique)) {
            addEach(unique.subList(at, match.start()), reader, all);
            List<String> run = unique.subList(match.start(), match.end());
            all.add(new QueryTerm(run, match.expansions(), weight(run, reader)));
            at = match.end();
        }
        addEach(unique.subList(at, unique.size()), reader, all);
        return new QueryTerms(
                all, Math.max(1e-9, all.stream().mapToDouble(QueryTerm::weight).sum()), weight(List.of(""), reader));
    }

    private static void addEach(List<String> terms, IndexReader reader, List<QueryTerm> all) {
        for (String term : terms) {
            all.add(new QueryTerm(List.of(term), List.of(), weight(List.of(term), reader)));
        }
    }

    /** Share of what is asked about that stands among the terms that are present, by weight, from 0 to 1. */
    public double coverage(Predicate<String> present) {
        double covered = 0;
        for (QueryTerm queryTerm : all) {
            covered += queryTerm.weight() * queryTerm.share(present);
        }
        return covered / weight;
    }

    private static double weight(List<String> terms, IndexReader reader) {
        Idf idf = new Idf(reader);
        return terms.stream().mapToDouble(idf::of).sum();
    }
}
