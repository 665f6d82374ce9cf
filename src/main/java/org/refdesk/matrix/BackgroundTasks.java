package org.refdesk.matrix;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.refdesk.background.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tasks next to the sync, each on a virtual thread of its own. After {@link #close} all have ended: none goes on with
 * an account that is closed too, or writes into a folder that belongs to another process by then.
 */
final class BackgroundTasks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);

    /** How long closing waits for tasks that do not end at once when they are interrupted. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** After which a task that fails unexpectedly is given up: after some two minutes. */
    private static final int TRIES = 26;

    private final BackgroundWork work;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param work hears of each failure */
    BackgroundTasks(BackgroundWork work) {
        this.work = work;
    }

    /** A task of any length, which may be repeated after a failure. */
    interface Task {
        void run() throws InterruptedException;
    }

    /**
     * Begins a task; after {@link #close} it does nothing.
     *
     * @param name of the task in the log, in a few words
     */
    void begin(String name, Task task) {
        try {
            threads.execute(() -> run(name, task));
        } catch (RejectedExecutionException e) {
            LOG.debug("Matrix: {} does not begin: the account is closed", name);
        }
    }

    private void run(String name, Task task) {
        try {
            if (!work.persist(task::run, TRIES)) {
                LOG.error("Matrix: {} is given up: it failed again and again", name);
            }
        } catch (InterruptedException e) {
            LOG.debug("Matrix: {} is cut off", name);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        boolean isInterrupted = Thread.interrupted();
        try {
            if (!threads.awaitTermination(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn("Matrix: a background task does not end");
            }
        } catch (InterruptedException e) {
            isInterrupted = true;
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
