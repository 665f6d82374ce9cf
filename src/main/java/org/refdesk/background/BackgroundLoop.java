package org.refdesk.background;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that repeats a step until it is closed. If a step throws, the loop counts and logs that, health and metrics
 * show it, and the loop repeats the step after a pause. Pauses grow with each failure in a row.
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

    /** The step to repeat. It must be safe to repeat, whatever it throws. */
    @FunctionalInterface
    public interface Step {
        /** Takes the step. Returns the pause before the next one, or empty if there is nothing more to do. */
        Optional<Duration> take() throws Exception;
    }

    BackgroundLoop(BackgroundWork work, ClosePolicy ending, Step step) {
        this.work = work;
        this.ending = ending;
        this.step = step;
        this.streak = work.streak();
        this.thread = Thread.ofPlatform().name(work.name()).daemon().unstarted(this::run);
    }

    /** Starts the thread. Does nothing if the loop is already closed. */
    public synchronized void start() {
        if (!over) {
            thread.start();
        }
    }

    /** The work that this loop does. */
    public BackgroundWork work() {
        return work;
    }

    /** Ends the pause between two steps. */
    public void signal() {
        signalled = true;
        LockSupport.unpark(thread);
    }

    /** Reports success from inside a long step. Call it on the loop's own thread. */
    public void goesWell() {
        streak.succeeded();
    }

    private void run() {
        try (streak) {
            while (!over) {
                try {
                    turn();
                } catch (Throwable e) {
                    // There is not even enough memory to count the failure.
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

    /** Ignores an interrupt that does not come from closing the loop. */
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

    /** Stops the loop for good and waits until it has ended. A second call waits as well. */
    @Override
    public void close() {
        if (!end()) {
            LOG.warn("{} does not end", work.name());
        }
    }

    /** Does the same as {@link #close}, and returns whether the loop has ended. */
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
