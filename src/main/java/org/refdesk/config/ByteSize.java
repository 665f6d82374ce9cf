package org.refdesk.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory.
 *
 * @param bytes 0 or more
 */
public record ByteSize(long bytes) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,12})\\s*(B|KB|MB|GB)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> SHIFTS = Map.of("B", 0, "KB", 10, "MB", 20, "GB", 30);

    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes must be >= 0, got " + bytes);
        }
    }

    /** Reads {@code 16 MB}: a whole number with B, KB, MB or GB, each 1,024 times the one before. */
    public static Optional<ByteSize> parse(String text) {
        Matcher m = SHAPE.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(m.group(1));
        int shift = SHIFTS.getOrDefault(m.group(2).toUpperCase(Locale.ROOT), 0);
        return number > Long.MAX_VALUE >> shift ? Optional.empty() : Optional.of(new ByteSize(number << shift));
    }
}
