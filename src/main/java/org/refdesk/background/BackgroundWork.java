package org.refdesk.background;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Background work of one name, done by one thread or several. Knows how often it failed and whether it fails now. Safe
 * for use by several threads.
 */
public final class BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    /** Time between two log lines about the same kind of failure. */
    private static final Duration BETWEEN_LINES = Duration.ofHours(1);

    /** How long health shows a failure that nobody retries: long enough for a monitor to see it. */
    private static final long SHOWN = Duration.ofSeconds(5).toNanos();

    /** The most kinds of failures that the log tells apart. */
    private static final int MOST_KINDS = 100;

    private final String name;
    private final StepListener listener;
    private final Backoff backoff;
    private final AtomicLong failures = new AtomicLong();
    private final AtomicInteger failing = new AtomicInteger();
    private final Map<String, Long> told = new HashMap<>();
    private volatile String step = "";
    private volatile boolean failedAlone;
    private volatile long failedAloneAt;

    BackgroundWork(String name, StepListener listener, Backoff backoff) {
        this.name = name;
        this.listener = listener;
        this.backoff = backoff;
    }

    /** The name that health, metrics and the log use. */
    public String name() {
        return name;
    }

    /** How often the work failed. */
    public long failures() {
        return failures.get();
    }

    /** Whether the last try of a thread failed, or something failed just now that nobody retries. */
    public boolean isFailing() {
        return failing.get() > 0 || (failedAlone && System.nanoTime() - failedAloneAt < SHOWN);
    }

    /** Names the next step in a few words. If the step fails, the log shows this name. */
    public void step(String next) {
        step = next;
        try {
            listener.begins(name, next);
        } catch (Exception e) {
            throw sneaky(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable e) throws E {
        throw (E) e;
    }

    /** A piece of work. */
    public interface Task {
        void run() throws Exception;
    }

    /**
     * Runs a task until it succeeds. Pauses after each failure, longer each time.
     *
     * @param tries the most tries, 1 or more
     * @return whether the task succeeded
     */
    public boolean persist(Task task, int tries) throws InterruptedException {
        try (FailureStreak streak = streak()) {
            return persist(task, tries, streak);
        }
    }

    /** Does the same within a streak, for a thread that runs one task after another. */
    public boolean persist(Task task, int tries, FailureStreak streak) throws InterruptedException {
        for (int tried = 1; ; tried++) {
            try {
                task.run();
                streak.succeeded();
                return true;
            } catch (InterruptedException e) {
                throw e;
            } catch (Throwable e) {
                Duration pause = streak.failed(e);
                if (tried >= tries) {
                    return false;
                }
                Thread.sleep(pause);
            }
        }
    }

    /**
     * Runs a task once on a new thread. Counts and logs what goes wrong; never throws.
     *
     * @return the thread; null if none could be started
     */
    public @Nullable Thread begin(Task task) {
        try {
            return Thread.ofVirtual().name(name).start(() -> once(task));
        } catch (Throwable e) {
            failed(e);
            return null;
        }
    }

    private void once(Task task) {
        try {
            task.run();
        } catch (Throwable e) {
            failed(e);
        }
    }

    /**
     * Counts, logs and shows a failure that nobody retries. Never throws, not even without memory.
     *
     * @see #streak for work that is retried
     */
    public void failed(Throwable trouble) {
        failedAloneAt = System.nanoTime();
        failedAlone = true;
        count(trouble);
    }

    /** Counts and logs a failure. */
    void count(Throwable trouble) {
        failures.incrementAndGet();
        try {
            String kind = ErrorDescription.root(trouble).getClass().getName() + " " + step;
            if (isNews(kind)) {
                LOG.error(
                        "{} failed{}: {}", name, step.isEmpty() ? "" : " (" + step + ")", ErrorDescription.of(trouble));
            }
        } catch (Throwable e) {
            // There is no memory for a log line. The failure is counted, and the next line may be possible.
        }
    }

    private synchronized boolean isNews(String kind) {
        long now = System.nanoTime();
        Long before = told.get(kind);
        if (before != null && now - before < BETWEEN_LINES.toNanos()) {
            return false;
        }
        if (told.size() >= MOST_KINDS) {
            told.clear();
        }
        told.put(kind, now);
        return true;
    }

    /** A new streak, for one thread that does this work. */
    public FailureStreak streak() {
        return new FailureStreak(this, backoff);
    }

    void beginsToFail() {
        failing.incrementAndGet();
    }

    void failsNoMore() {
        if (failing.decrementAndGet() == 0) {
            LOG.info("{} works again", name);
        }
    }

    void failsNoMoreForItEnded() {
        failing.decrementAndGet();
    }
}
