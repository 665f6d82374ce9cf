package org.refdesk.background;

import java.time.Duration;

/** Failures in a row of one thread, until a success. For one thread at a time. */
public final class FailureStreak implements AutoCloseable {
    private final BackgroundWork work;
    private final Backoff backoff;
    private int failures;

    FailureStreak(BackgroundWork work, Backoff backoff) {
        this.work = work;
        this.backoff = backoff;
    }

    /** Counts, logs and shows one more failure. Returns how long to pause now; never throws. */
    public Duration failed(Throwable trouble) {
        if (failures == 0) {
            work.beginsToFail();
        }
        failures = Math.min(failures + 1, Integer.MAX_VALUE - 1);
        work.count(trouble);
        try {
            return backoff.pause(failures);
        } catch (Throwable e) {
            return backoff.longest();
        }
    }

    /** Ends the streak: the work succeeded. */
    public void succeeded() {
        if (failures > 0) {
            failures = 0;
            work.failsNoMore();
        }
    }

    /** Ends the streak because the thread stops. Work that nobody does is not shown as failing. */
    @Override
    public void close() {
        if (failures > 0) {
            failures = 0;
            work.failsNoMoreForItEnded();
        }
    }
}
