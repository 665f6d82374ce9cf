package org.refdesk.chat.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What there is to do, and what went wrong.
 *
 * @param pending questions, edits and retractions that are not finished
 * @param oldest age of the oldest question that is not; zero where there is none
 * @param failed questions that were given up since the start
 * @param troubles the last thing that went wrong with each platform since it last did what it was asked
 */
public record DeliveryState(int pending, Duration oldest, long failed, Map<String, Trouble> troubles) {
    public DeliveryState {
        troubles = Map.copyOf(troubles);
    }

    /** Something that went wrong with a platform. */
    public record Trouble(Instant at, String message) {}
}
