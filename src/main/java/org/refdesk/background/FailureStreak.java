package org.refdesk.background;

import java.time.Duration;

/** The failures in a row of one who does background work, until a success. For one thread at a time. */
public final class FailureStreak implements AutoCloseable {
    private final BackgroundWork work;
    private final Backoff backoff;
    private int failures;

    FailureStreak(BackgroundWork work, Backoff backoff) {
        this.work = work;
        this.backoff = backoff;
    }

    /** One more failure, which is counted, logged and shown. How long to pause now; throws nothing. */
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

    /** It works. */
    public void succeeded() {
        if (failures > 0) {
            failures = 0;
            work.failsNoMore();
        }
    }

    /** Who did it does it no more: nothing fails that nobody does. */
    @Override
    public void close() {
        if (failures > 0) {
            failures = 0;
            work.failsNoMoreForItEnded();
        }
    }
}
