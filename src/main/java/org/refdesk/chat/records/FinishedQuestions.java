package org.refdesk.chat.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;

/** The questions that are finished, in the database: who asked them where and when, but not what. */
final class FinishedQuestions {
    private FinishedQuestions() {}

    /** Adds one; the same again changes nothing. */
    static void add(Handle handle, RecordUpdate.New filed) {
        AskedQuestion asked = filed.asked();
        Place place = asked.place();
        handle.createUpdate("""
            merge into answered key (question) values (:question, :platform, :workspace, :channel, :thread,
                :kind, :asker, :asked_at, :return_to, :outcome, :posted, :finished_at)\
            """)
                .bind("question", asked.key())
                .bind("platform", place.platform())
                .bind("workspace", place.workspace())
                .bind("channel", place.channel())
                .bind("thread", place.thread())
                .bind("kind", place.kind().name())
                .bind("asker", asked.user())
                .bind("asked_at", asked.at())
                .bind("return_to", asked.returnTo())
                .bind("outcome", filed.outcome().name())
                .bind("posted", filed.posted())
                .bind("finished_at", filed.at())
                .execute();
        cite(handle, asked.key(), filed.shown());
    }

    /** Its answer is another one now, or none: votes on the one before count no longer. */
    static void change(Handle handle, RecordUpdate.Changed changed) {
        handle.createUpdate("update answered set posted = :posted where question = :question")
                .bind("posted", changed.posted())
                .bind("question", changed.key())
                .execute();
        handle.execute("delete from vote where question = ?", changed.key());
        cite(handle, changed.key(), changed.shown());
    }

    private static void cite(Handle handle, String key, PostedCitations shown) {
        handle.execute("delete from cited where question = ?", key);
        if (!shown.judged() || shown.quotes().isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into cited select question, ? from answered where question = ?");
        shown.documents().forEach(document -> batch.add(document, key));
        batch.execute();
    }

    static Optional<FinishedQuestion> find(Handle handle, String key) {
        return handle.createQuery("select * from answered where question = ?")
                .bind(0, key)
                .map(FinishedQuestions::read)
                .findOne();
    }

    private static FinishedQuestion read(ResultSet row, StatementContext context) throws SQLException {
        Place place = new Place(
                row.getString("platform"),
                row.getString("workspace"),
                row.getString("channel"),
                row.getString("thread"),
                Place.Kind.valueOf(row.getString("kind")));
        AskedQuestion asked = new AskedQuestion(
                row.getString("question"),
                place,
                row.getString("asker"),
                "",
                row.getObject("asked_at", Instant.class),
                row.getString("return_to"));
        return new FinishedQuestion(asked, row.getString("posted"));
    }

    static List<String> keys(Handle handle) {
        return handle.createQuery("select question from answered")
                .mapTo(String.class)
                .list();
    }

    /** Forgets those that were finished before; what people thought of their answers stays counted. */
    static List<String> forget(Handle handle, Instant before) {
        List<String> old = handle.createQuery("select question from answered where finished_at < ?")
                .bind(0, before)
                .mapTo(String.class)
                .list();
        handle.execute("""
            merge into document_feedback f using (
                select document, sum(case when useful then 1 else 0 end) useful,
                    sum(case when useful then 0 else 1 end) not_useful
                from vote join cited using (question) join answered using (question)
                where finished_at < ? group by document) folded
            on f.document = folded.document
            when matched then update set useful = f.useful + folded.useful,
                not_useful = f.not_useful + folded.not_useful
            when not matched then insert values (folded.document, folded.useful, folded.not_useful)\
            """, before);
        handle.execute("delete from answered where finished_at < ?", before);
        return old;
    }
}
