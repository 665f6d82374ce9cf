package org.refdesk.chat.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What is pending, and what went wrong.
 *
 * @param pending questions, edits and retractions that are not finished
 * @param oldest age of the oldest unfinished question; zero if there is none
 * @param failed questions that were abandoned since the start
 * @param troubles the last error of each platform since its last success
 */
public record DeliveryState(int pending, Duration oldest, long failed, Map<String, Trouble> troubles) {
    public DeliveryState {
        troubles = Map.copyOf(troubles);
    }

    /** An error of a platform. */
    public record Trouble(Instant at, String message) {}
}
