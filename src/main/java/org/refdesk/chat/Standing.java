package org.refdesk.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with every question that is not finished, as it follows from the events until now: the same from the
 * events as they happen, and from the journal after a restart. An event that cannot be applied, for want of memory, can
 * be applied again. Not safe for use by several threads.
 */
final class Standing {
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final List<Filing> filings = new ArrayList<>();
    private final Set<String> finished = new HashSet<>();

    void apply(Event event) {
        switch (event) {
            case Event.Received received -> receive(received.asked());
            case Event.Edited edited -> edit(edited);
            case Event.Retracted retracted -> retract(retracted);
            case Event.Posting posting ->
                pending.computeIfPresent(posting.key(), (key, before) -> new Pending(before.asked(), posting.shown()));
            case Event.Finished finished -> finish(finished);
            case Event.Settled settled -> settle(settled);
        }
    }

    /**
     * What is carried over to a new file of the journal is received once more, and may be posted or finished already.
     */
    private void receive(Asked asked) {
        if (finished.contains(asked.key())) {
            return;
        }
        Pending before = pending.get(asked.key());
        pending.put(asked.key(), new Pending(asked, before == null ? null : before.posting()));
    }

    private void edit(Event.Edited edited) {
        Pending before = pending.get(edited.key());
        if (before == null || before.posting() != null) {
            changes.put(edited.key(), new Change(edited.key(), edited.text()));
        } else {
            pending.put(edited.key(), new Pending(before.asked().withText(edited.text()), null));
        }
    }

    private void retract(Event.Retracted retracted) {
        Pending before = pending.get(retracted.key());
        if (before == null || before.posting() != null) {
            changes.put(retracted.key(), new Change(retracted.key(), null));
        } else {
            file(before, Outcome.RETRACTED, null, retracted.at());
        }
    }

    private void finish(Event.Finished finished) {
        Pending before = pending.get(finished.key());
        if (before != null) {
            file(before, finished.outcome(), finished.posted(), finished.at());
        }
    }

    private void file(Pending done, Outcome outcome, @Nullable String posted, Instant at) {
        Shown shown = done.posting() == null ? Shown.NOTHING : done.posting();
        finished.add(done.asked().key());
        filings.add(new Filing.New(done.asked(), outcome, posted, shown, at));
        pending.remove(done.asked().key());
    }

    private void settle(Event.Settled settled) {
        Change change = changes.get(settled.key());
        if (change != null) {
            filings.add(new Filing.Changed(settled.key(), change.text(), settled.posted(), settled.shown()));
            changes.remove(settled.key());
        }
    }

    /** Drops a question that is finished, whatever the events say. */
    void drop(String key) {
        pending.remove(key);
    }

    Optional<Pending> pending(String key) {
        return Optional.ofNullable(pending.get(key));
    }

    Optional<Change> change(String key) {
        return Optional.ofNullable(changes.get(key));
    }

    /** In the order in which they came in. */
    List<Pending> allPending() {
        return List.copyOf(pending.values());
    }

    List<Change> allChanges() {
        return List.copyOf(changes.values());
    }

    int size() {
        return pending.size() + changes.size();
    }

    Optional<Pending> oldest() {
        return pending.values().stream().findFirst();
    }

    /** What the database does not know yet, in order. */
    List<Filing> filings() {
        return List.copyOf(filings);
    }

    /** The database knows the first of them now. */
    void filed(int count) {
        List<Filing> filed = filings.subList(0, count);
        filed.forEach(filing -> finished.remove(filing.key()));
        filed.clear();
    }

    /** Events from which the same follows, but for what the database knows. */
    List<Event> asEvents(Instant now) {
        List<Event> events = new ArrayList<>();
        filings.forEach(filing -> events.addAll(filing.asEvents(now)));
        for (Pending one : pending.values()) {
            events.add(new Event.Received(one.asked()));
            if (one.posting() != null) {
                events.add(new Event.Posting(one.asked().key(), one.posting()));
            }
        }
        for (Change change : changes.values()) {
            events.add(
                    change.text() == null
                            ? new Event.Retracted(change.key(), now)
                            : new Event.Edited(change.key(), change.text()));
        }
        return events;
    }
}
