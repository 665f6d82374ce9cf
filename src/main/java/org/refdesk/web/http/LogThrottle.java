package org.refdesk.web.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Whether it is time to say something again that anybody could make us say. */
final class LogThrottle {
    private static final long BETWEEN = Duration.ofMinutes(10).toNanos();

    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

    /** Whether it was not said for ten minutes; then it counts as said now. */
    boolean isDue() {
        long now = System.nanoTime();
        long quiet = quietUntil.get();
        return now - quiet >= 0 && quietUntil.compareAndSet(quiet, now + BETWEEN);
    }
}
