package org.refdesk.chat.records;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.CloseStack;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.records.RecordsException.Problem;
import org.refdesk.files.PrivateFiles;

/**
 * What chat keeps on disk, in a folder that one process uses at a time: questions that are not answered yet, with their
 * text, in a journal; what is done, without it, in a database.
 */
public final class ChatRecords implements AutoCloseable {
    /**
     * How long the desk remembers a question that is finished. Platforms deliver a question again within minutes, or
     * when they were cut off, within hours or days; a week also covers who edits a question, or judges an answer, after
     * a weekend.
     */
    public static final Duration REMEMBERED = Duration.ofDays(7);

    private final Database database;
    private final QuestionLog questionLog;
    private final RecordsFlusher recordsFlusher;
    private final AnsweredThreads threads;
    private final InstantSource clock;
    private final Instant answeredBefore;
    private final BackgroundLoops loops;
    private final CloseStack open;

    private ChatRecords(
            DataFolder folder,
            Database database,
            boolean keeping,
            InstantSource clock,
            BackgroundLoops loops,
            CloseStack open)
            throws IOException {
        this.database = database;
        this.clock = clock;
        this.loops = loops;
        this.open = open;
        this.answeredBefore = RestoreTime.answeredBefore(folder.path());
        List<String> answered = database.call(FinishedQuestions::keys);
        this.threads = new AnsweredThreads(database);
        Journal journal = open.add(Journal.open(folder.path(), loops.work(RecordsFlusher.NAME)));
        this.questionLog = new QuestionLog(folder, journal, answered, threads, clock);
        open.addClosing(questionLog::close);
        this.recordsFlusher =
                open.add(new RecordsFlusher(questionLog, database, new KeptFile(folder.path()), keeping, clock, loops));
    }

    /**
     * Opens the records in a folder, which is made where there is none.
     *
     * @param keeping whether the text of questions is kept, for {@code refdesk eval} to read from {@code kept.jsonl}
     * @param loops hears how the background work goes
     * @throws RecordsException where another process uses them, a newer version wrote them, or they cannot be used
     */
    public static ChatRecords open(Path data, boolean keeping, InstantSource clock, BackgroundLoops loops) {
        CloseStack open = new CloseStack();
        try {
            DataFolder folder = open.add(DataFolder.take(data));
            Database database = open.add(Database.open(data));
            PrivateFiles.closeToOthers(data);
            ChatRecords records = new ChatRecords(folder, database, keeping, clock, loops, open);
            records.recordsFlusher.start();
            return records;
        } catch (IOException e) {
            open.closeAfter(e);
            throw new RecordsException(
                    Problem.UNUSABLE, data, "the data folder " + data + " cannot be read or written: " + e, e);
        } catch (Throwable e) {
            open.closeAfter(e);
            throw e;
        }
    }

    /** Where adapters hand in what was said. */
    public Inbox inbox() {
        return questionLog;
    }

    /** Where the desk may answer without being mentioned. */
    public AnsweredThreads threads() {
        return threads;
    }

    /** What people think of answers. */
    public Feedback feedback() {
        return new Feedback(recordsFlusher);
    }

    public QuestionLog questionLog() {
        return questionLog;
    }

    Database database() {
        return database;
    }

    public InstantSource clock() {
        return clock;
    }

    /** A question that is finished, if it is remembered. */
    public Optional<FinishedQuestion> answered(String key) {
        return recordsFlusher.upToDate(handle -> FinishedQuestions.find(handle, key));
    }

    /** Whether the desk that a backup was made of may have answered this. */
    public boolean mayBeAnswered(AskedQuestion asked) {
        return asked.at().isBefore(answeredBefore);
    }

    /**
     * Copies what chat keeps into another folder, while it is used: every question that was acknowledged before is in
     * the copy, finished or not.
     */
    public void copyTo(Path other) throws IOException {
        recordsFlusher.copyTo(other);
    }

    /** Whether a file of the data folder is one that {@link #copyTo} copies. */
    public static boolean isOpen(Path file) {
        String name = file.toString();
        return name.startsWith(Journal.PREFIX) || name.startsWith(Database.NAME + ".");
    }

    /** Brings the database up to date and cuts the journal now, rather than within a second or two. */
    public void tidy() throws IOException {
        recordsFlusher.tidy();
    }

    /** Where it is told how background work goes. */
    public BackgroundLoops loops() {
        return loops;
    }

    /** Brings everything up to date, and lets go of the folder, for good. Close whatever delivers first. */
    @Override
    public void close() {
        open.close();
    }
}
