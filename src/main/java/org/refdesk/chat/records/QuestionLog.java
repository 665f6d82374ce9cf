package org.refdesk.chat.records;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.AskedQuestion;

/**
 * What is known of every question: each event is in the journal before anybody hears of it. Safe for use by several
 * threads.
 *
 * <p>The keys of all questions that are remembered are in memory, some 150 bytes each; a desk that is asked 10,000
 * questions a day has 10 MB of them.
 */
public final class QuestionLog implements Inbox {
    /** Who is told what there is to do; told in the order of events, and must not take long over it. */
    public interface Listener {
        void received(AskedQuestion asked);

        void changed(AnswerChange change);
    }

    private final Path folder;
    private final Journal journal;
    private final QuestionStates standing = new QuestionStates();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final List<QuestionEvent> owed = new ArrayList<>();
    private final AnsweredThreads threads;
    private final InstantSource clock;
    private @Nullable Listener listener;
    private @Nullable Throwable untold;
    private boolean textLeft;
    private boolean closed;

    /**
     * A question log as its journal says.
     *
     * @param answered the keys that the database knows
     * @param threads hears where an answer may be posted already: who goes on there need not wait for the database
     */
    QuestionLog(
            DataFolder folder,
            Journal journal,
            Collection<String> answered,
            AnsweredThreads threads,
            InstantSource clock)
            throws IOException {
        this.threads = threads;
        this.folder = folder.path();
        this.journal = journal;
        this.clock = clock;
        known.addAll(answered);
        List<QuestionEvent> events = journal.replay();
        events.forEach(standing::apply);
        List<String> keys =
                standing.allPending().stream().map(one -> one.asked().key()).toList();
        keys.stream().filter(known::contains).forEach(standing::drop);
        events.forEach(event -> known.add(event.key()));
        standing.allPending().stream()
                .filter(one -> one.posting() != null)
                .forEach(one -> threads.answered(one.asked().place()));
    }

    /** From now on somebody is told, beginning with what there is to do already; of some of it perhaps again. */
    public synchronized void tell(Listener other) {
        standing.allPending().forEach(one -> other.received(one.asked()));
        standing.allChanges().forEach(other::changed);
        listener = other;
        untold = null;
    }

    @Override
    public boolean accept(AskedQuestion asked) throws QuestionNotStoredException {
        if (known.contains(asked.key())) {
            return false;
        }
        synchronized (this) {
            if (known.contains(asked.key())) {
                return false;
            }
            take(new QuestionEvent.Received(asked));
            known.add(asked.key());
            tellOf(asked);
            return true;
        }
    }

    @Override
    public boolean edited(String key, String text) throws QuestionNotStoredException {
        return changed(new QuestionEvent.Edited(key, text));
    }

    @Override
    public boolean retracted(String key) throws QuestionNotStoredException {
        return changed(new QuestionEvent.Retracted(key, clock.instant()));
    }

    private synchronized boolean changed(QuestionEvent event) throws QuestionNotStoredException {
        if (!known.contains(event.key())) {
            return false;
        }
        take(event);
        textLeft = true;
        tellOfChange(event.key());
        return true;
    }

    /** What was taken is known; where nobody can be told of it now, they are later. */
    private void tellOf(AskedQuestion asked) {
        try {
            if (listener != null) {
                listener.received(asked);
            }
        } catch (RuntimeException | Error e) {
            untold = e;
        }
    }

    private void tellOfChange(String key) {
        try {
            if (listener != null) {
                standing.change(key).ifPresent(listener::changed);
            }
        } catch (RuntimeException | Error e) {
            untold = e;
        }
    }

    /** Why the listener could not be told of something, and must be told again; null where there is nothing. */
    public synchronized @Nullable Throwable untold() {
        return untold;
    }

    private void take(QuestionEvent event) throws QuestionNotStoredException {
        try {
            note(event);
        } catch (IOException e) {
            throw new QuestionNotStoredException(
                    "what was said could not be written to " + folder + " (" + e.getMessage()
                            + "): it must be delivered again; is the disk full?",
                    e);
        }
    }

    private void note(QuestionEvent event) throws IOException {
        if (closed) {
            throw new IOException("the desk is closing");
        }
        journal.append(List.of(event));
        standing.apply(event);
    }

    public synchronized Optional<PendingQuestion> pending(String key) {
        return standing.pending(key);
    }

    public synchronized Optional<AnswerChange> change(String key) {
        return standing.change(key);
    }

    /**
     * The answer to a question is about to be posted.
     *
     * @return false where it must not be: the question is another one meanwhile, or was taken back
     */
    public synchronized boolean posting(AskedQuestion asked, PostedCitations shown) throws IOException {
        boolean current = standing.pending(asked.key())
                .map(one -> one.asked().equals(asked))
                .orElse(false);
        if (current) {
            note(new QuestionEvent.Posting(asked.key(), shown));
            threads.answered(asked.place());
        }
        return current;
    }

    public void finished(String key, Outcome outcome, @Nullable String posted) {
        done(new QuestionEvent.Finished(key, outcome, posted, clock.instant()));
    }

    /** An answer followed a change; nothing happens where there is a later change already. */
    public synchronized void settled(AnswerChange change, @Nullable String posted, PostedCitations shown) {
        if (standing.change(change.key()).filter(change::equals).isPresent()) {
            done(new QuestionEvent.Settled(change.key(), posted, shown));
        }
    }

    /** It has happened, whether it can be written down or not; in that case it is tried again. */
    private synchronized void done(QuestionEvent event) {
        textLeft = true;
        standing.apply(event);
        owed.add(event);
        if (!closed) {
            writeOwed();
        }
    }

    private void writeOwed() {
        try {
            journal.append(owed);
            owed.clear();
        } catch (IOException | RuntimeException | Error e) {
            // It stays owed, and must not look as if it had not happened. Where the process ends before, the platform
            // is asked what was posted.
        }
    }

    synchronized List<RecordUpdate> filings() {
        return standing.filings();
    }

    /** The database knows the first of them now, and keeps them whatever happens. */
    synchronized void filed(int count) {
        standing.filed(count);
    }

    /** Whether the journal may hold the text of a question that needs it no more, or the disk may not keep it. */
    synchronized boolean mustCut() {
        return textLeft || journal.hasOlder() || journal.isDoubtful();
    }

    /**
     * From now on what happens is in a new file of the journal. It begins with what the database does not know: what
     * happens next follows from that, after a restart as well.
     */
    synchronized void beginFile() throws IOException {
        journal.begin();
        journal.append(standing.asEvents(clock.instant()));
        textLeft = !standing.filings().isEmpty();
    }

    /**
     * Drops the older files, once the disk keeps the new one: a question must not be lost with the power that waited
     * for long.
     */
    void dropOlderFiles() throws IOException {
        synchronized (this) {
            if (!owed.isEmpty()) {
                writeOwed();
            }
        }
        journal.force();
        journal.dropOlder();
    }

    /**
     * Has the disk keep what happened until now. Where that failed before, {@link #dropOlderFiles} does it with a new
     * file.
     */
    void force() throws IOException {
        synchronized (this) {
            if (!owed.isEmpty()) {
                writeOwed();
            }
        }
        if (!journal.isDoubtful()) {
            journal.force();
        }
    }

    /** Copies the journal, whose files must not be dropped meanwhile. */
    void copyTo(Path other) throws IOException {
        force();
        journal.copyTo(other);
    }

    void forget(Collection<String> keys) {
        keys.forEach(known::remove);
    }

    public synchronized int size() {
        return standing.size();
    }

    public synchronized Optional<AskedQuestion> oldest() {
        return standing.oldest().map(PendingQuestion::asked);
    }

    synchronized void close() throws IOException {
        closed = true;
        journal.close();
    }
}
