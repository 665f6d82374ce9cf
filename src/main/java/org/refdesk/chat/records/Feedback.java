package org.refdesk.chat.records;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What people think of answers, counted by the documents that these cite. Safe for use by several threads. */
public final class Feedback {
    private final RecordsFlusher recordsFlusher;

    Feedback(RecordsFlusher recordsFlusher) {
        this.recordsFlusher = recordsFlusher;
    }

    /**
     * What a person thinks of an answer. They have one vote on it; the last counts.
     *
     * @param question the key of the question
     * @param user who votes, as the platform names them
     */
    public record Vote(String question, String user, boolean useful) {}

    /**
     * The votes on a document.
     *
     * @param document its id
     */
    public record Votes(String document, long useful, long notUseful) {}

    /**
     * Counts a vote.
     *
     * @return whether it counts; not where the answer is older than {@link ChatRecords#REMEMBERED}, or was taken back
     */
    public boolean record(Vote vote) {
        return recordsFlusher.vote(handle -> record(handle, vote));
    }

    private static boolean record(Handle handle, Vote vote) {
        int counted = handle.execute(
                "merge into vote key (question, voter) select question, ?, ? from answered"
                        + " where question = ? and posted is not null",
                vote.user(),
                vote.useful(),
                vote.question());
        KeptQuestions.judge(handle, vote.question());
        return counted > 0;
    }

    /** The votes on every document that has any, by its id. */
    public List<Votes> byDocument() {
        return recordsFlusher.upToDate(handle -> handle.createQuery("""
            select document, sum(useful) useful, sum(not_useful) not_useful from (
                select document, useful, not_useful from document_feedback
                union all
                select document, case when useful then 1 else 0 end, case when useful then 0 else 1 end
                from vote join cited using (question))
            group by document order by document\
            """)
                .map((row, context) ->
                        new Votes(row.getString("document"), row.getLong("useful"), row.getLong("not_useful")))
                .list());
    }
}
