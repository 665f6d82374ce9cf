package org.refdesk.background;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that takes a step again and again until it is closed. Whatever a step throws is counted, logged and shown in
 * health and metrics, and the step is taken again, after longer and longer pauses.
 */
public final class BackgroundLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);
    private static final long LAST_RESORT = Duration.ofSeconds(1).toNanos();

    private final BackgroundWork work;
    private final ClosePolicy ending;
    private final Step step;
    private final FailureStreak streak;
    private final Thread thread;
    private volatile boolean over;
    private volatile boolean signalled;

    /** What is done again and again. It must leave things so that it can be done again, whatever it throws. */
    @FunctionalInterface
    public interface Step {
        /** Does it; says how long to rest until the next, or empty where there is nothing more to do. */
        Optional<Duration> take() throws Exception;
    }

    BackgroundLoop(BackgroundWork work, ClosePolicy ending, Step step) {
        this.work = work;
        this.ending = ending;
        this.step = step;
        this.streak = work.streak();
        this.thread = Thread.ofPlatform().name(work.name()).daemon().unstarted(this::run);
    }

    /** Begins, once; nothing where it is closed already. */
    public synchronized void start() {
        if (!over) {
            thread.start();
        }
    }

    /** The work that it does. */
    public BackgroundWork work() {
        return work;
    }

    /** Ends the rest between two steps. */
    public void signal() {
        signalled = true;
        LockSupport.unpark(thread);
    }

    /** A step that goes on for long says so when it goes well; on the thread of the loop. */
    public void goesWell() {
        streak.succeeded();
    }

    private void run() {
        try (streak) {
            while (!over) {
                try {
                    turn();
                } catch (Throwable e) {
                    // There is no memory even for taking note of a failure.
                    LockSupport.parkNanos(LAST_RESORT);
                }
            }
        }
    }

    private void turn() {
        Duration rest;
        try {
            Optional<Duration> next = step.take();
            streak.succeeded();
            if (next.isEmpty()) {
                over = true;
                return;
            }
            rest = next.get();
        } catch (Throwable e) {
            if (over) {
                return;
            }
            rest = streak.failed(e);
        }
        rest(System.nanoTime(), rest.toNanos());
    }

    /** Who interrupts it without closing it is not heeded. */
    private void rest(long since, long nanos) {
        boolean interrupted = Thread.interrupted();
        long left = nanos;
        while (!over && !signalled && left > 0) {
            LockSupport.parkNanos(this, left);
            interrupted |= Thread.interrupted();
            left = nanos - (System.nanoTime() - since);
        }
        signalled = false;
        if (interrupted && !over) {
            LOG.debug("{} was interrupted, and goes on", work.name());
        }
    }

    /** Ends it for good, and waits for that; called again, waits too. */
    @Override
    public void close() {
        if (!end()) {
            LOG.warn("{} does not end", work.name());
        }
    }

    /** As {@link #close}, for who has more to say: says whether it has ended. */
    public boolean end() {
        synchronized (this) {
            over = true;
        }
        LockSupport.unpark(thread);
        if (ending.interrupts()) {
            thread.interrupt();
        }
        return Thread.currentThread().equals(thread) || await();
    }

    private boolean await() {
        boolean interrupted = Thread.interrupted();
        long since = System.nanoTime();
        boolean ended = !thread.isAlive();
        boolean patient = true;
        while (!ended && patient) {
            try {
                ended = thread.join(ending.patience().minusNanos(System.nanoTime() - since));
                patient = ended;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return ended;
    }
}
