package org.refdesk.chat.delivery;

import java.time.Duration;

/**
 * How questions are delivered.
 *
 * @param atOnce how many answers are computed at once, 1 or more; by default one per core, since each keeps a core busy
 * @param deadline for computing an answer, from its start; by default 10 s, about a hundred times what it takes
 * @param fresh how old a question may be when its answer is started; older ones get an apology. By default an hour: by
 *     then the user has found out otherwise
 * @param firstPause before the second try to post; each further failure doubles it. By default a second
 * @param longestPause between two tries. By default a minute
 * @param givenUp how long to try to post. By default a day
 * @param closing how long an orderly stop waits for answers that are being posted. By default 5 s: container platforms
 *     kill after 10
 */
public record DeliverySettings(
        int atOnce,
        Duration deadline,
        Duration fresh,
        Duration firstPause,
        Duration longestPause,
        Duration givenUp,
        Duration closing) {
    public DeliverySettings {
        if (atOnce < 1) {
            throw new IllegalArgumentException("answers at once must be 1 or more, got " + atOnce);
        }
        if (firstPause.compareTo(longestPause) >= 0) {
            throw new IllegalArgumentException(
                    "the first pause must be shorter than the longest, got " + firstPause + " >= " + longestPause);
        }
    }

    public static DeliverySettings defaults() {
        return new DeliverySettings(
                Runtime.getRuntime().availableProcessors(),
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                Duration.ofDays(1),
                Duration.ofSeconds(5));
    }
}
