package org.refdesk.slack;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads Slack's timestamps, which identify messages and events; they are the time of creation in seconds. */
final class SlackTime {
    private SlackTime() {}

    /** Returns the time of a timestamp, or now if it has none. */
    static Instant of(String ts) {
        try {
            return Instant.ofEpochSecond(new BigDecimal(ts).longValue());
        } catch (NumberFormatException | DateTimeException e) {
            return Instant.now();
        }
    }

    /** Returns a timestamp as a number, for comparison; zero if it is none. */
    static BigDecimal number(@Nullable String ts) {
        try {
            return ts == null ? BigDecimal.ZERO : new BigDecimal(ts);
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }
}
