package org.refdesk.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date of which the day, or the month and the day, may be unknown: 2022, 2022-03 or 2022-03-25.
 *
 * @param year from 1 to 9999
 * @param month from 1 to 12, or null where unknown
 * @param day of the month, or null where unknown; null where the month is
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

    public PartialDate {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("year must be 1..9999, got " + year);
        }
        if (month == null && day != null) {
            throw new IllegalArgumentException("a day needs a month, got day " + day);
        }
        try {
            LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * Reads {@code 2022}, {@code 2022-03} or {@code 2022-03-25} (a time after the day is dropped); empty if it is none
     * of these.
     */
    public static Optional<PartialDate> parse(String text) {
        Matcher m = SHAPE.matcher(withoutTime(text.strip()));
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(
                    Integer.parseInt(m.group(1)),
                    m.group(2) == null ? null : Integer.valueOf(m.group(2)),
                    m.group(3) == null ? null : Integer.valueOf(m.group(3))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String withoutTime(String date) {
        int end = 0;
        while (end < date.length() && date.charAt(end) != 'T' && date.charAt(end) != ' ') {
            end++;
        }
        return date.substring(0, end);
    }

    /** The first day that this date may mean. */
    public LocalDate first() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The last day that this date may mean. */
    public LocalDate last() {
        int m = month == null ? 12 : month;
        return day == null ? YearMonth.of(year, m).atEndOfMonth() : LocalDate.of(year, m, day);
    }

    /** {@code 2022}, {@code 2022-03} or {@code 2022-03-25}. */
    @Override
    public String toString() {
        String y = String.format("%04d", year);
        return month == null
                ? y
                : day == null ? "%s-%02d".formatted(y, month) : "%s-%02d-%02d".formatted(y, month, day);
    }
}
