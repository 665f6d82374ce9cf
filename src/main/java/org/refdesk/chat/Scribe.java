package org.refdesk.chat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what is finished from the ledger to the database, in the background; cuts the journal, so that no text stays
 * longer than it must; and forgets what is old.
 */
final class Scribe implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scribe.class);

    /** How long the text of a question may stay in the journal once it is answered; what the power may take. */
    private static final Duration TICK = Duration.ofSeconds(1);

    private static final Duration BETWEEN_FORGETTING = Duration.ofHours(1);

    private final Ledger ledger;
    private final Database database;
    private final KeptFile keptFile;
    private final boolean keeping;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread background =
            Thread.ofPlatform().name("chat-scribe").daemon().unstarted(this::work);
    private Instant forgotten = Instant.MIN;
    private long failures;
    private int filed;
    private boolean keptChanged;
    private boolean inTrouble;

    Scribe(Ledger ledger, Database database, KeptFile keptFile, boolean keeping, InstantSource clock) {
        this.ledger = ledger;
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
        background.start();
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

    private void work() {
        try {
            while (!closing.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                tick();
            }
        } catch (InterruptedException e) {
            LOG.error("defect: nobody may interrupt the scribe");
        }
    }

    private void tick() {
        try {
            tidy();
            inTrouble = false;
        } catch (IOException | RuntimeException e) {
            if (!inTrouble) {
                LOG.error(
                        "the records of chat cannot be brought up to date, it is tried again: {}",
                        Described.ofFiles(e));
            }
            inTrouble = true;
        }
    }

    /** Does all there is to do. */
    synchronized void tidy() throws IOException {
        ledger.force();
        if (ledger.textLeft()) {
            ledger.beginFile();
            file();
            keep();
            ledger.dropOlderFiles();
        }
        if (keptChanged) {
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
        ledger.copyTo(other);
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
        List<Filing> filings = ledger.filings();
        if (database.failures() != failures) {
            failures = database.failures();
            filed = 0;
        }
        if (filed < filings.size()) {
            database.call(handle -> {
                filings.subList(filed, filings.size()).forEach(filing -> file(handle, filing));
                return null;
            });
            filed = filings.size();
            keptChanged = keeping;
        }
    }

    /** Has the database keep what it was told. */
    private void keep() {
        database.sync();
        if (database.failures() != failures) {
            throw new IllegalStateException("the database failed meanwhile, and may have lost what it was told");
        }
        ledger.filed(filed);
        filed = 0;
    }

    private void file(Handle handle, Filing filing) {
        switch (filing) {
            case Filing.New done -> {
                AnsweredQuestions.add(handle, done);
                if (done.outcome() == Outcome.ANSWERED) {
                    Threads.add(handle, done.asked().place(), done.at());
                    if (keeping && done.shown().judged()) {
                        KeptQuestions.keep(
                                handle, done.asked().key(), done.asked().text(), done.shown(), done.at());
                    }
                }
            }
            case Filing.Changed changed -> {
                AnsweredQuestions.change(handle, changed);
                if (changed.text() == null || !changed.shown().judged()) {
                    KeptQuestions.forget(handle, changed.key());
                } else {
                    KeptQuestions.change(handle, changed.key(), changed.text(), changed.shown());
                }
            }
        }
    }

    private void forget(Instant now) {
        ledger.forget(database.call(handle -> {
            Threads.forget(handle, now.minus(Threads.REMEMBERED));
            return AnsweredQuestions.forget(handle, now.minus(ChatRecords.REMEMBERED));
        }));
        forgotten = now;
    }

    /** Does all there is to do, and nothing more. */
    @Override
    public void close() {
        closing.countDown();
        try {
            background.join();
            tidy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.error(
                    "the records of chat could not be brought up to date, the next start does it: {}",
                    Described.ofFiles(e));
        }
    }
}
