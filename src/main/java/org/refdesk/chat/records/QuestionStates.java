package org.refdesk.chat.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.AskedQuestion;

/**
 * How things stand with every question that is not finished, as it follows from the events until now: the same from the
 * events as they happen, and from the journal after a restart. An event that cannot be applied, for want of memory, can
 * be applied again. Not safe for use by several threads.
 */
final class QuestionStates {
    private final Map<String, PendingQuestion> pending = new LinkedHashMap<>();
    private final Map<String, AnswerChange> changes = new LinkedHashMap<>();
    private final List<RecordUpdate> filings = new ArrayList<>();
    private final Set<String> finished = new HashSet<>();

    void apply(QuestionEvent event) {
        switch (event) {
            case QuestionEvent.Received received -> receive(received.asked());
            case QuestionEvent.Edited edited -> edit(edited);
            case QuestionEvent.Retracted retracted -> retract(retracted);
            case QuestionEvent.Posting posting ->
                pending.computeIfPresent(
                        posting.key(), (key, before) -> new PendingQuestion(before.asked(), posting.shown()));
            case QuestionEvent.Finished finished -> finish(finished);
            case QuestionEvent.Settled settled -> settle(settled);
        }
    }

    /**
     * What is carried over to a new file of the journal is received once more, and may be posted or finished already.
     */
    private void receive(AskedQuestion asked) {
        if (finished.contains(asked.key())) {
            return;
        }
        PendingQuestion before = pending.get(asked.key());
        pending.put(asked.key(), new PendingQuestion(asked, before == null ? null : before.posting()));
    }

    private void edit(QuestionEvent.Edited edited) {
        PendingQuestion before = pending.get(edited.key());
        if (before == null || before.posting() != null) {
            changes.put(edited.key(), new AnswerChange(edited.key(), edited.text()));
        } else {
            pending.put(edited.key(), new PendingQuestion(before.asked().withText(edited.text()), null));
        }
    }

    private void retract(QuestionEvent.Retracted retracted) {
        PendingQuestion before = pending.get(retracted.key());
        if (before == null || before.posting() != null) {
            changes.put(retracted.key(), new AnswerChange(retracted.key(), null));
        } else {
            file(before, Outcome.RETRACTED, null, retracted.at());
        }
    }

    private void finish(QuestionEvent.Finished finished) {
        PendingQuestion before = pending.get(finished.key());
        if (before != null) {
            file(before, finished.outcome(), finished.posted(), finished.at());
        }
    }

    private void file(PendingQuestion done, Outcome outcome, @Nullable String posted, Instant at) {
        PostedCitations shown = done.posting() == null ? PostedCitations.NOTHING : done.posting();
        finished.add(done.asked().key());
        filings.add(new RecordUpdate.New(done.asked(), outcome, posted, shown, at));
        pending.remove(done.asked().key());
    }

    private void settle(QuestionEvent.Settled settled) {
        AnswerChange change = changes.get(settled.key());
        if (change != null) {
            filings.add(new RecordUpdate.Changed(settled.key(), change.text(), settled.posted(), settled.shown()));
            changes.remove(settled.key());
        }
    }

    /** Drops a question that is finished, whatever the events say. */
    void drop(String key) {
        pending.remove(key);
    }

    Optional<PendingQuestion> pending(String key) {
        return Optional.ofNullable(pending.get(key));
    }

    Optional<AnswerChange> change(String key) {
        return Optional.ofNullable(changes.get(key));
    }

    /** In the order in which they came in. */
    List<PendingQuestion> allPending() {
        return List.copyOf(pending.values());
    }

    List<AnswerChange> allChanges() {
        return List.copyOf(changes.values());
    }

    int size() {
        return pending.size() + changes.size();
    }

    Optional<PendingQuestion> oldest() {
        return pending.values().stream().findFirst();
    }

    /** What the database does not know yet, in order. */
    List<RecordUpdate> filings() {
        return List.copyOf(filings);
    }

    /** The database knows the first of them now. */
    void filed(int count) {
        List<RecordUpdate> filed = filings.subList(0, count);
        filed.forEach(filing -> finished.remove(filing.key()));
        filed.clear();
    }

    /** Events from which the same follows, but for what the database knows. */
    List<QuestionEvent> asEvents(Instant now) {
        List<QuestionEvent> events = new ArrayList<>();
        filings.forEach(filing -> events.addAll(filing.asEvents(now)));
        for (PendingQuestion one : pending.values()) {
            events.add(new QuestionEvent.Received(one.asked()));
            if (one.posting() != null) {
                events.add(new QuestionEvent.Posting(one.asked().key(), one.posting()));
            }
        }
        for (AnswerChange change : changes.values()) {
            events.add(
                    change.text() == null
                            ? new QuestionEvent.Retracted(change.key(), now)
                            : new QuestionEvent.Edited(change.key(), change.text()));
        }
        return events;
    }
}
