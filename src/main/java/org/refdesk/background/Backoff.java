package org.refdesk.background;

import java.time.Duration;

/**
 * How long to pause after failures in a row.
 *
 * @param first after the first of them; it doubles from then on
 * @param longest after any of them
 */
public record Backoff(Duration first, Duration longest) {
    /** Five seconds at last, so that health and metrics soon show that the cause of a failure is gone. */
    public static final Backoff USUAL = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5));

    private static final int MOST_DOUBLINGS = 30;

    public Backoff {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("0 < first <= longest, got " + first + ", " + longest);
        }
    }

    /** @param failures in a row until now, 1 or more */
    Duration pause(int failures) {
        Duration pause = first.multipliedBy(1L << Math.clamp(failures - 1, 0, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
