package org.refdesk.corpus;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When to try again what failed though nothing changes: soon at first, then ever more rarely, since each try may read a
 * large file. For one thread.
 */
final class RetrySchedule {
    private static final Duration FIRST = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final LongSupplier nanoTime;
    private Duration rest = Duration.ZERO;
    private long begun;

    RetrySchedule() {
        this(System::nanoTime);
    }

    RetrySchedule(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether it is time for the next try. */
    boolean isDue() {
        return !rest.isZero() && nanoTime.getAsLong() - begun >= rest.toNanos();
    }

    /** A try is over. */
    void after(boolean failed) {
        Duration twice = rest.isZero() ? FIRST : rest.multipliedBy(2);
        rest = !failed ? Duration.ZERO : twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        begun = nanoTime.getAsLong();
    }
}
