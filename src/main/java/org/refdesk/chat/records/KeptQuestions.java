package org.refdesk.chat.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.refdesk.evaluation.GoldQuestion;
import org.refdesk.evaluation.GoldQuestion.Facet;
import org.refdesk.evaluation.GoldQuestion.GoldQuote;

/**
 * The questions that are kept with their text, where that is switched on, as a question set for {@code refdesk eval}.
 *
 * <p>What answers a kept question is what its answer cited, if people found that useful; such a question has kind
 * {@code useful}. One that nobody judged has kind {@code unjudged}: that the same is still cited says what changed, not
 * how good it is. One that more people found not useful than useful is left out, since nobody knows what answers it.
 * One that was answered without a citation has no facets, as a question that the corpus cannot answer.
 */
final class KeptQuestions {
    private KeptQuestions() {}

    static void keep(Handle handle, String key, String text, PostedCitations shown, Instant at) {
        handle.execute("merge into kept (question, text, kept_at) key (question) values (?, ?, ?)", key, text, at);
        quotes(handle, key, shown);
    }

    /** Its text is another one now. */
    static void change(Handle handle, String key, String text, PostedCitations shown) {
        handle.execute("update kept set text = ?, useful = 0, not_useful = 0 where question = ?", text, key);
        quotes(handle, key, shown);
    }

    private static void quotes(Handle handle, String key, PostedCitations shown) {
        handle.execute("delete from kept_quote where question = ?", key);
        if (shown.quotes().isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into kept_quote select question, ?, ?, ? from kept where question = ?");
        int number = 0;
        for (GoldQuote quote : shown.quotes()) {
            batch.add(number++, quote.file(), quote.quote(), key);
        }
        batch.execute();
    }

    static void forget(Handle handle, String key) {
        handle.execute("delete from kept where question = ?", key);
    }

    static void forgetAll(Handle handle) {
        handle.execute("delete from kept");
    }

    /** Counts the votes on its answer again. */
    static void judge(Handle handle, String key) {
        handle.createUpdate("""
            update kept set
                useful = (select count(*) from vote where question = :key and useful),
                not_useful = (select count(*) from vote where question = :key and not useful)
            where question = :key\
            """).bind("key", key).execute();
    }

    /** In the order in which they were kept. */
    static List<GoldQuestion> all(Handle handle) {
        Map<String, List<GoldQuote>> quotes = handle
                .createQuery("select question, document, quote from kept_quote order by question, number")
                .map((row, context) -> Map.entry(
                        row.getString("question"), new GoldQuote(row.getString("document"), row.getString("quote"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<GoldQuestion> questions = new ArrayList<>();
        handle.createQuery("""
            select question, text, useful > not_useful as liked from kept
            where useful >= not_useful order by kept_at, question\
            """)
                .map((row, context) -> new GoldQuestion(
                        row.getString("question"),
                        row.getString("text"),
                        row.getBoolean("liked") ? "useful" : "unjudged",
                        facets(quotes.getOrDefault(row.getString("question"), List.of()))))
                .forEach(questions::add);
        return questions;
    }

    private static List<Facet> facets(List<GoldQuote> quotes) {
        return quotes.isEmpty() ? List.of() : List.of(new Facet(quotes));
    }
}
