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
 * Background work of one name, done by one thread or several: how often it failed, and whether it fails now. Safe for
 * use by several threads.
 */
public final class BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    /** Between two lines in the log about the same kind of failure. */
    private static final Duration BETWEEN_LINES = Duration.ofHours(1);

    /** How long a failure is shown that nobody tries again, so that a program that looks now and then sees it. */
    private static final long SHOWN = Duration.ofSeconds(5).toNanos();

    /** Kinds of failures that are told apart in the log. */
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

    /** As in health, metrics and log. */
    public String name() {
        return name;
    }

    /** How often it failed. */
    public long failures() {
        return failures.get();
    }

    /** Whether somebody who does it failed the last time, or failed just now at what is not tried again. */
    public boolean isFailing() {
        return failing.get() > 0 || (failedAlone && System.nanoTime() - failedAloneAt < SHOWN);
    }

    /** Says what is done next, in a few words: where that fails, the log names it. */
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

    /** Something to do. */
    public interface Task {
        void run() throws Exception;
    }

    /**
     * Does it, again after longer and longer pauses where it fails.
     *
     * @param tries at most, 1 or more
     * @return whether it was done
     */
    public boolean persist(Task task, int tries) throws InterruptedException {
        try (FailureStreak streak = streak()) {
            return persist(task, tries, streak);
        }
    }

    /** As the other, for who does one task after another. */
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
     * Does it once on a thread of its own; what goes wrong is counted and logged, and throws nothing.
     *
     * @return the thread; null where there is none to be had
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
     * Counts, logs and shows a failure at what is not tried again. Throws nothing, whatever there is too little of.
     *
     * @see #streak for what is tried again
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
            // There is no memory for words: it is counted, and the next line may be possible.
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

    /** For one who does it. */
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
