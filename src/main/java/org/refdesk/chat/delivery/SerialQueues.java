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
 * Lines in which errands wait, each line worked off in order by a virtual thread of its own. An errand that fails is
 * done again, after longer and longer pauses, before the next of its line. Safe for use by several threads.
 */
final class SerialQueues<K> {
    private static final Logger LOG = LoggerFactory.getLogger(SerialQueues.class);

    /** After which an errand is abandoned: that is after some three minutes. */
    private static final int TRIES = 40;

    private final BackgroundWork work;
    private final Map<K, Line> lines = new HashMap<>();
    private final ExecutorService threads;

    /** Of lines that no thread works off. */
    private final FailureStreak unworked;

    private boolean left;

    /** @param work hears what fails */
    SerialQueues(BackgroundWork work) {
        this(work, Thread.ofVirtual().factory());
    }

    SerialQueues(BackgroundWork work, ThreadFactory threads) {
        this.work = work;
        this.threads = Executors.newThreadPerTaskExecutor(threads);
        this.unworked = work.streak();
    }

    /** Something to do, which may be done again where it fails. */
    interface Errand {
        void run() throws InterruptedException;

        /** It failed too often. */
        void abandon();
    }

    /** Errands in order, the one that is being done first. */
    private static final class Line {
        private final Queue<Errand> waiting = new ArrayDeque<>();
        private boolean worked;
    }

    /** Puts an errand at the end of a line. */
    synchronized void add(K key, Errand errand) {
        Line line = lines.computeIfAbsent(key, first -> new Line());
        line.waiting.add(errand);
        if (!line.worked) {
            begin(key, line);
        }
    }

    /** Begins with lines that no thread could be had for, or whose thread ended. */
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

    /** Interrupts all errands, and begins none any more. */
    synchronized void stop() {
        threads.shutdownNow();
        unworked.close();
    }
}
