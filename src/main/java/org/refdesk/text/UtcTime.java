package org.refdesk.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times for people. */
public final class UtcTime {
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private UtcTime() {}

    /** To the minute, such as {@code 2026-03-01 12:00 UTC}. */
    public static String toMinutes(Instant moment) {
        return MINUTES.format(moment);
    }
}
