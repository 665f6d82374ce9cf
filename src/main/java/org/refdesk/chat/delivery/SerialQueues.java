package org.refdesk.chat.delivery;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.refdesk.background.BackgroundWork;
import org.refdesk.background.FailureStreak;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Queues of errands. A virtual thread for each queue runs its errands in order. If an errand fails, the thread repeats
 * it before the next one, after growing pauses. Safe for use by several threads.
 */
final class SerialQueues<K> {
    private static final Logger LOG = LoggerFactory.getLogger(SerialQueues.class);

    /** Tries of an errand before it is abandoned: about three minutes. */
    private static final int TRIES = 40;

    private final BackgroundWork work;
    private final Map<K, Line> lines = new HashMap<>();
    private final ExecutorService threads;

    /** Fails while a queue has errands but no thread. */
    private final FailureStreak unworked;

    private boolean left;

    /** @param work is told of failures */
    SerialQueues(BackgroundWork work) {
        this(work, Thread.ofVirtual().factory());
    }

    SerialQueues(BackgroundWork work, ThreadFactory threads) {
        this.work = work;
        this.threads = Executors.newThreadPerTaskExecutor(threads);
        this.unworked = work.streak();
    }

    /** A piece of work that is safe to repeat after a failure. */
    interface Errand {
        void run() throws InterruptedException;

        /** Called after the errand failed too often. */
        void abandon();
    }

    /** Errands in order. The first is the current one. */
    private static final class Line {
        private final Queue<Errand> waiting = new ArrayDeque<>();
        private boolean worked;
    }

    /** Adds an errand to the end of a queue. */
    synchronized void add(K key, Errand errand) {
        Line line = lines.computeIfAbsent(key, first -> new Line());
        line.waiting.add(errand);
        if (!line.worked) {
            begin(key, line);
        }
    }

    /** Starts threads for queues that got none, or whose thread ended. */
    synchronized void beginLeft() {
        if (left) {
            left = false;
            try {
                lines.forEach(this::beginWhereNobodyDid);
            } catch (RuntimeException | Error e) {
                left = true;
                throw e;
            }
        }
    }

    private void beginWhereNobodyDid(K key, Line line) {
        if (!line.worked) {
            begin(key, line);
        }
    }

    private void begin(K key, Line line) {
        try {
            threads.execute(() -> work(key, line));
            line.worked = true;
            if (!left) {
                unworked.succeeded();
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("stopped: the next start goes on from here");
        } catch (RuntimeException | Error e) {
            left = true;
            unworked.failed(e);
        }
    }

    private void work(K key, Line line) {
        try (FailureStreak streak = work.streak()) {
            for (Errand next = next(key, line); next != null; next = next(key, line)) {
                if (!work.persist(next::run, TRIES, streak)) {
                    work.persist(next::abandon, TRIES, streak);
                }
                done(line);
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped: the next start goes on from here");
        } catch (RuntimeException | Error e) {
            leave(line, e);
        }
    }

    private synchronized @Nullable Errand next(K key, Line line) {
        Errand next = line.waiting.peek();
        if (next == null) {
            line.worked = false;
            lines.remove(key);
        }
        return next;
    }

    private synchronized void done(Line line) {
        line.waiting.remove();
    }

    private synchronized void leave(Line line, Throwable trouble) {
        line.worked = false;
        left = true;
        unworked.failed(trouble);
    }

    /** Interrupts all errands and starts no more. */
    synchronized void stop() {
        threads.shutdownNow();
        unworked.close();
    }
}
