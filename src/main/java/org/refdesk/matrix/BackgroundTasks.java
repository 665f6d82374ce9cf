package org.refdesk.matrix;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.refdesk.background.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done beside listening, each task on a thread of its own. Closed, it has ended: none goes on with an account
 * that is closed too, or writes into a folder that belongs to others by then.
 */
final class BackgroundTasks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);

    /** With tasks that do not heed an interrupt at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** After which a task that fails in ways that nobody expects is given up: that is after some two minutes. */
    private static final int TRIES = 8;

    private final BackgroundWork work;
    private final Set<Thread> threads = new HashSet<>();
    private boolean closed;

    /** @param work hears what fails */
    BackgroundTasks(BackgroundWork work) {
        this.work = work;
    }

    /** Something to do, for as long as it takes; it can be done again where it failed. */
    interface Task {
        void run() throws InterruptedException;
    }

    /** Begins one; once closed, none is begun any more. */
    synchronized void begin(String name, Task task) {
        if (!closed) {
            Thread thread = Thread.ofVirtual().name(name).unstarted(() -> run(task));
            threads.add(thread);
            start(thread);
        }
    }

    private void start(Thread thread) {
        boolean started = false;
        try {
            thread.start();
            started = true;
        } finally {
            if (!started) {
                threads.remove(thread);
            }
        }
    }

    private void run(Task task) {
        try {
            if (!work.persist(task::run, TRIES)) {
                LOG.error(
                        "Matrix: {} is given up: it failed again and again",
                        Thread.currentThread().getName());
            }
        } catch (InterruptedException e) {
            LOG.debug("Matrix: {} is cut off", Thread.currentThread().getName());
        } finally {
            ended(Thread.currentThread());
        }
    }

    private synchronized void ended(Thread thread) {
        threads.remove(thread);
    }

    private synchronized List<Thread> end() {
        closed = true;
        return List.copyOf(threads);
    }

    @Override
    public void close() {
        List<Thread> left = end();
        left.forEach(Thread::interrupt);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean isInterrupted = Thread.interrupted();
        try {
            for (Thread thread : left) {
                if (!thread.join(Duration.ofNanos(deadline - System.nanoTime()))) {
                    LOG.warn("Matrix: {} does not end", thread.getName());
                }
            }
        } catch (InterruptedException e) {
            isInterrupted = true;
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
