package org.refdesk.limit;

import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock for what lasts: it goes on as it was when somebody sets the machine's, and is not what people call the time.
 */
public final class MonotonicClock implements InstantSource {
    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }
}
