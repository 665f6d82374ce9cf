package org.refdesk.background;

import java.time.Duration;

/**
 * How long to pause after failures in a row.
 *
 * @param first pause after the first failure; each further failure doubles it
 * @param longest the longest pause
 */
public record Backoff(Duration first, Duration longest) {
    /** Grows to five seconds only, so that health and metrics soon show that the cause of a failure is gone. */
    public static final Backoff USUAL = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5));

    private static final int MOST_DOUBLINGS = 30;

    public Backoff {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("0 < first <= longest, got " + first + ", " + longest);
        }
    }

    /** @param failures number of failures in a row, 1 or more */
    Duration pause(int failures) {
        Duration pause = first.multipliedBy(1L << Math.clamp(failures - 1, 0, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
