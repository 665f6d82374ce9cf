package org.refdesk.chat.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.refdesk.background.ErrorDescription;
import org.refdesk.chat.records.RecordsException.Problem;

/**
 * The embedded database of a data folder.
 *
 * <p>All that is done with it is done on one thread of its own, one transaction after another: the database closes its
 * file when a thread is interrupted in the middle of reading it, and threads of others may be.
 */
final class Database implements AutoCloseable {
    /** Of its file, before the suffix. */
    static final String NAME = "chat";

    /** In kilobytes; what is looked at is small. */
    private static final int CACHE = 4096;

    private final Path folder;
    private final Jdbi jdbi;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("chat-database").daemon().factory());
    private @Nullable Handle handle;
    private final AtomicLong failures = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Database(Path folder, Jdbi jdbi) {
        this.folder = folder;
        this.jdbi = jdbi;
    }

    /** @throws RecordsException where it is that of a newer version, or cannot be used */
    static Database open(Path folder) {
        JdbcDataSource source = source(folder, "");
        Database database = new Database(folder, Jdbi.create(source));
        try {
            database.call(open -> {
                migrate(source, folder);
                return null;
            });
            database.sync();
            return database;
        } catch (Throwable e) {
            close(database, e);
            throw e;
        }
    }

    private static void close(Database database, Throwable reason) {
        try {
            database.close();
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    private static JdbcDataSource source(Path folder, String more) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.toAbsolutePath().resolve(NAME) + ";DB_CLOSE_ON_EXIT=FALSE"
                + ";TRACE_LEVEL_FILE=0;CACHE_SIZE=" + CACHE + more);
        return source;
    }

    /**
     * How it stands with a database that no process has open; it is not changed.
     *
     * @throws RecordsException where it is that of a newer version, or cannot be used
     */
    static RecordsState state(Path folder) {
        if (!Files.exists(folder.resolve(NAME + ".mv.db"))) {
            return RecordsState.NONE;
        }
        try {
            MigrationInfoService info =
                    flyway(source(folder, ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r")).info();
            refuseNewer(info, folder);
            return info.pending().length == 0 ? RecordsState.CURRENT : RecordsState.OLDER;
        } catch (FlywayException e) {
            throw unusable(folder, e);
        }
    }

    private static RecordsException unusable(Path folder, RuntimeException e) {
        return new RecordsException(
                Problem.UNUSABLE,
                folder,
                "the database in " + folder + " cannot be used: "
                        + ErrorDescription.root(e).getMessage(),
                e);
    }

    private static void migrate(JdbcDataSource source, Path folder) {
        Flyway flyway = flyway(source);
        refuseNewer(flyway.info(), folder);
        flyway.migrate();
    }

    private static Flyway flyway(JdbcDataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:org/refdesk/chat/migrations")
                .load();
    }

    private static void refuseNewer(MigrationInfoService info, Path folder) {
        if (Arrays.stream(info.applied()).anyMatch(Database::isUnknown)) {
            throw new RecordsException(
                    Problem.NEWER,
                    folder,
                    "the database in " + folder + " was written by a newer version of Refdesk: use that one, or another"
                            + " data folder",
                    null);
        }
    }

    private static boolean isUnknown(MigrationInfo applied) {
        return !applied.getState().isResolved();
    }

    /**
     * Does something in a transaction of its own.
     *
     * @throws RecordsException where it cannot be done now
     */
    <T extends @Nullable Object> T call(HandleCallback<T, RuntimeException> work) {
        if (closed.get()) {
            throw new RecordsException(Problem.UNUSABLE, folder, "the database in " + folder + " is closed", null);
        }
        return onItsThread(() -> inTransaction(work));
    }

    /** How often something failed: each time, what was done since the last {@link #sync} may be lost. */
    long failures() {
        return failures.get();
    }

    /** Has the disk keep what was done until now. */
    void sync() {
        call(open -> open.execute("checkpoint sync"));
    }

    /** Copies it into another folder. */
    void copyTo(Path other) {
        call(open -> {
            try {
                DatabaseCopy.make(open.getConnection(), other.resolve(NAME + ".mv.db"));
                return null;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("the database could not be copied: " + e, e);
            }
        });
    }

    /** Closes it for good; called again, does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            onItsThread(() -> {
                closeHandle();
                return null;
            });
        } finally {
            thread.close();
        }
    }

    private <T extends @Nullable Object> T inTransaction(HandleCallback<T, RuntimeException> work) {
        try {
            if (handle == null) {
                handle = jdbi.open();
            }
            return handle.inTransaction(work);
        } catch (RuntimeException e) {
            failed(e);
            throw e instanceof RecordsException known ? known : unusable(folder, e);
        } catch (Error e) {
            failed(e);
            throw e;
        }
    }

    private void failed(Throwable reason) {
        failures.incrementAndGet();
        try {
            closeHandle();
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    /** The next use opens it again, also where the database has closed itself, as it does when the disk is full. */
    private void closeHandle() {
        Handle open = handle;
        handle = null;
        if (open != null) {
            open.close();
        }
    }

    private <T extends @Nullable Object> T onItsThread(Callable<T> work) {
        Future<T> done = thread.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return done.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    switch (e.getCause()) {
                        case RuntimeException known -> throw known;
                        case Error error -> throw error;
                        case null, default -> throw new IllegalStateException(e);
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
