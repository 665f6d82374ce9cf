package org.refdesk.chat.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.refdesk.background.BackgroundLoop;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.BackgroundWork;
import org.refdesk.background.ClosePolicy;
import org.refdesk.background.ErrorDescription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what is finished from the question log to the database, in the background; cuts the journal, so that no text
 * stays longer than it must; and forgets what is old.
 */
final class RecordsFlusher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordsFlusher.class);

    /** Of the work that it does. */
    static final String NAME = "chat-records";

    /** How long the text of a question may stay in the journal once it is answered; what the power may take. */
    private static final Duration TICK = Duration.ofSeconds(1);

    private static final Duration BETWEEN_FORGETTING = Duration.ofHours(1);

    private final QuestionLog questionLog;
    private final Database database;
    private final KeptFile keptFile;
    private final boolean keeping;
    private final InstantSource clock;
    private final BackgroundWork work;
    private final BackgroundLoop loop;
    private Instant forgotten = Instant.MIN;
    private long failures;
    private int filed;
    private boolean keptChanged;
    private boolean closed;

    RecordsFlusher(
            QuestionLog questionLog,
            Database database,
            KeptFile keptFile,
            boolean keeping,
            InstantSource clock,
            BackgroundLoops loops) {
        this.loop = loops.loop(NAME, ClosePolicy.AFTER_ITS_STEP, () -> {
            tidy();
            return Optional.of(TICK);
        });
        this.work = loop.work();
        this.questionLog = questionLog;
        this.database = database;
        this.keptFile = keptFile;
        this.keeping = keeping;
        this.clock = clock;
    }

    void start() throws IOException {
        if (!keeping) {
            keepNoMore();
        }
        tidy();
        loop.start();
    }

    /** The file is somebody's question set by now; whether it goes is theirs to say. */
    private void keepNoMore() {
        database.call(handle -> {
            KeptQuestions.forgetAll(handle);
            return null;
        });
        if (Files.exists(keptFile.path())) {
            LOG.warn(
                    "{} holds questions from when keeping was switched on: delete it if nobody needs them",
                    keptFile.path());
        }
    }

    /** Does all there is to do. */
    synchronized void tidy() throws IOException {
        questionLog.force();
        if (questionLog.mustCut()) {
            file();
            keep();
            work.step("begin a new file of the journal");
            questionLog.beginFile();
            work.step("drop the older files of the journal");
            questionLog.dropOlderFiles();
        }
        if (keptChanged) {
            work.step("write the kept questions");
            keptFile.write(database.call(KeptQuestions::all));
            keptChanged = false;
        }
        if (forgotten.isBefore(clock.instant().minus(BETWEEN_FORGETTING))) {
            forget(clock.instant());
        }
    }

    /** Asks the database when it knows all that is finished. */
    synchronized <T extends @Nullable Object> T upToDate(HandleCallback<T, RuntimeException> work) {
        file();
        return database.call(work);
    }

    /** Copies journal and database, between two of its own steps. */
    synchronized void copyTo(Path other) throws IOException {
        database.copyTo(other);
        questionLog.copyTo(other);
    }

    /** Counts a vote. */
    synchronized boolean vote(HandleCallback<Boolean, RuntimeException> work) {
        boolean counted = upToDate(work);
        keep();
        keptChanged = keeping;
        return counted;
    }

    /** Tells the database what it does not know yet. */
    private void file() {
        work.step("tell the database");
        List<RecordUpdate> filings = questionLog.filings();
        if (database.failures() != failures) {
            failures = database.failures();
            filed = 0;
        }
        if (filed < filings.size()) {
            database.call(handle -> {
                filings.subList(filed, filings.size()).forEach(recordUpdate -> file(handle, recordUpdate));
                return null;
            });
            filed = filings.size();
            keptChanged = keeping;
        }
    }

    /** Has the database keep what it was told. */
    private void keep() {
        work.step("sync the database");
        database.sync();
        if (database.failures() != failures) {
            throw new IllegalStateException("the database failed meanwhile, and may have lost what it was told");
        }
        questionLog.filed(filed);
        filed = 0;
    }

    private void file(Handle handle, RecordUpdate recordUpdate) {
        switch (recordUpdate) {
            case RecordUpdate.New done -> {
                FinishedQuestions.add(handle, done);
                if (done.outcome() == Outcome.ANSWERED) {
                    AnsweredThreads.add(handle, done.asked().place(), done.at());
                    if (keeping && done.shown().judged()) {
                        KeptQuestions.keep(
                                handle, done.asked().key(), done.asked().text(), done.shown(), done.at());
                    }
                }
            }
            case RecordUpdate.Changed changed -> {
                FinishedQuestions.change(handle, changed);
                if (changed.text() == null || !changed.shown().judged()) {
                    KeptQuestions.forget(handle, changed.key());
                } else {
                    KeptQuestions.change(handle, changed.key(), changed.text(), changed.shown());
                }
            }
        }
    }

    private void forget(Instant now) {
        work.step("forget what is old");
        questionLog.forget(database.call(handle -> {
            AnsweredThreads.forget(handle, now.minus(AnsweredThreads.REMEMBERED));
            return FinishedQuestions.forget(handle, now.minus(ChatRecords.REMEMBERED));
        }));
        forgotten = now;
    }

    /** Does all there is to do, and nothing more; called again, nothing. */
    @Override
    public void close() {
        loop.close();
        synchronized (this) {
            if (!closed) {
                closed = true;
                lastTime();
            }
        }
    }

    private void lastTime() {
        try {
            tidy();
        } catch (IOException | RuntimeException | Error e) {
            LOG.error(
                    "the records of chat could not be brought up to date, the next start does it: {}",
                    ErrorDescription.ofFiles(e));
        }
    }
}
