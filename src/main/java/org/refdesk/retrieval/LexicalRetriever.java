package org.refdesk.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import org.refdesk.analysis.Expansion;
import org.refdesk.index.IndexSchema;

/** Finds passages by their terms, with BM25. */
final class LexicalRetriever {
    private LexicalRetriever() {}

    /** The best passages, best first. A score is a share of the most that the terms could give. */
    static List<ScoreDoc> find(QueryTerms wanted, @Nullable Query scope, IndexSearcher searcher, int depth)
            throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        BooleanQuery.Builder best = new BooleanQuery.Builder();
        for (QueryTerm one : wanted.all()) {
            one.terms().forEach(term -> any.add(term(term), Occur.SHOULD));
            one.others().forEach(other -> any.add(weighed(other), Occur.SHOULD));
            best.add(best(one), Occur.SHOULD);
        }
        if (scope != null) {
            any.add(scope, Occur.FILTER);
        }
        TopDocs found = searcher.search(any.build(), depth);
        if (wanted.all().stream().anyMatch(one -> !one.others().isEmpty())) {
            found = new Exactly(best.build()).rescore(searcher, found, depth);
        }
        List<ScoreDoc> shares = new ArrayList<>(found.scoreDocs.length);
        for (ScoreDoc doc : found.scoreDocs) {
            shares.add(new ScoreDoc(doc.doc, (float) (doc.score / wanted.weight())));
        }
        return shares;
    }

    /**
     * Scores anew what was found. A query for the best of several ways to say something is slow, the sum over all ways
     * is quick: it finds the passages, and this scores them.
     */
    private static final class Exactly extends QueryRescorer {
        Exactly(Query query) {
            super(query);
        }

        @Override
        protected float combine(float firstPassScore, boolean secondPassMatches, float secondPassScore) {
            return secondPassMatches ? secondPassScore : 0;
        }
    }

    /** Its own terms, each as it counts; or the best of its synonyms where they count more. */
    private static Query best(QueryTerm wanted) {
        Query own = any(wanted.terms());
        if (wanted.others().isEmpty()) {
            return own;
        }
        List<Query> ways = new ArrayList<>();
        ways.add(own);
        for (Expansion other : wanted.others()) {
            ways.add(weighed(other));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query any(List<String> terms) {
        if (terms.size() == 1) {
            return term(terms.getFirst());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String term : terms) {
            any.add(term(term), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query weighed(Expansion other) {
        return new BoostQuery(run(other.terms()), (float) other.weight());
    }

    private static Query run(List<String> terms) {
        return terms.size() == 1
                ? term(terms.getFirst())
                : new PhraseQuery(IndexSchema.TEXT, terms.toArray(String[]::new));
    }

    private static Query term(String term) {
        return new TermQuery(new Term(IndexSchema.TEXT, term));
    }
}
