package org.refdesk.limit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Limits log lines that anybody outside could cause again and again. */
public final class LogThrottle {
    private static final long BETWEEN = Duration.ofMinutes(10).toNanos();

    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

    /** Whether the last line is ten minutes ago. If so, the caller writes one now and the ten minutes restart. */
    public boolean isDue() {
        long now = System.nanoTime();
        long quiet = quietUntil.get();
        return now - quiet >= 0 && quietUntil.compareAndSet(quiet, now + BETWEEN);
    }
}
