package org.refdesk.retrieval;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.index.IndexSchema;
import org.refdesk.query.Filter;
import org.refdesk.query.Query;

/** What a passage must be or hold to come into question: the phrases, exclusions and filters as Lucene's queries. */
public final class PassageFilter {
    private PassageFilter() {}

    /** The passages that a question looks in, or null where it looks in all. */
    public static org.apache.lucene.search.@Nullable Query passages(Query query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        filters(query.filters(), all);
        for (String phrase : query.phrases()) {
            all.add(phrase(phrase), Occur.FILTER);
        }
        for (String excluded : query.excluded()) {
            all.add(phrase(excluded), Occur.MUST_NOT);
        }
        BooleanQuery built = all.build();
        if (built.clauses().isEmpty()) {
            return null;
        }
        all.add(any(), Occur.FILTER);
        return all.build();
    }

    /** The passages that these filters leave. */
    public static org.apache.lucene.search.Query passages(List<Filter> filters) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        filters(filters, all);
        all.add(any(), Occur.FILTER);
        return all.build();
    }

    /** All passages. */
    public static org.apache.lucene.search.Query any() {
        return new TermQuery(new Term(IndexSchema.KIND, IndexSchema.PASSAGE));
    }

    /** The passages of one document. */
    public static org.apache.lucene.search.Query ofDocument(String id) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexSchema.DOCUMENT, id)), Occur.FILTER)
                .add(any(), Occur.FILTER)
                .build();
    }

    /** The passages that hold a run of terms, in order. */
    public static org.apache.lucene.search.Query phrase(String words) {
        return terms(IndexSchema.TEXT, RefdeskAnalyzer.stemmed().terms(words));
    }

    private static org.apache.lucene.search.Query terms(String field, List<String> terms) {
        return switch (terms.size()) {
            case 0 -> new MatchNoDocsQuery("no term");
            case 1 -> new TermQuery(new Term(field, terms.getFirst()));
            default -> new PhraseQuery(field, terms.toArray(String[]::new));
        };
    }

    private static void filters(List<Filter> filters, BooleanQuery.Builder all) {
        for (Filter filter : filters) {
            all.add(filter(filter), Occur.FILTER);
        }
    }

    private static org.apache.lucene.search.Query filter(Filter filter) {
        return switch (filter) {
            case Filter.Source source ->
                terms(IndexSchema.PUBLISHER, RefdeskAnalyzer.surface().terms(source.words()));
            case Filter.Author author ->
                terms(IndexSchema.AUTHOR, RefdeskAnalyzer.surface().terms(author.words()));
            case Filter.File file ->
                new ContainingQuery(IndexSchema.FILE, file.part().toLowerCase(Locale.ROOT));
            case Filter.Before before ->
                LongPoint.newRangeQuery(
                        IndexSchema.DATE_LAST, Long.MIN_VALUE, day(before.date().first()) - 1);
            case Filter.After after ->
                LongPoint.newRangeQuery(IndexSchema.DATE_FIRST, day(after.date().first()), Long.MAX_VALUE);
        };
    }

    private static long day(LocalDate date) {
        return date.toEpochDay();
    }
}
