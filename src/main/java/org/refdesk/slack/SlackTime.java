package org.refdesk.slack;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Slack's names of messages and events, which are also the time at which they were made, in seconds. */
final class SlackTime {
    private SlackTime() {}

    /** Now, where Slack gives a name that tells no time. */
    static Instant of(String ts) {
        try {
            return Instant.ofEpochSecond(new BigDecimal(ts).longValue());
        } catch (NumberFormatException | DateTimeException e) {
            return Instant.now();
        }
    }

    /** For comparing; zero where it tells no time. */
    static BigDecimal number(@Nullable String ts) {
        try {
            return ts == null ? BigDecimal.ZERO : new BigDecimal(ts);
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }
}
