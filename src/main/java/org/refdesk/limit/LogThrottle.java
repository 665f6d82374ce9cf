package org.refdesk.limit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps out of the log what anybody could make us write there again and again. */
public final class LogThrottle {
    private static final long BETWEEN = Duration.ofMinutes(10).toNanos();

    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

    /** Whether nothing was written for ten minutes; the caller writes now, and the ten minutes begin. */
    public boolean isDue() {
        long now = System.nanoTime();
        long quiet = quietUntil.get();
        return now - quiet >= 0 && quietUntil.compareAndSet(quiet, now + BETWEEN);
    }
}
