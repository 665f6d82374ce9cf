package org.refdesk.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes to text. UTF-8, and UTF-16 and UTF-32 with a mark or by their pattern; what is none of these is taken for
 * Windows-1252, of which Latin-1 is the printable part.
 */
final class TextDecoder {
    /** More control characters than one in this many make a file binary; logs with colours stay below. */
    private static final int CONTROL_ONE_IN = 20;

    /** UTF-8 with at most one broken sequence for this many sound ones is still UTF-8. */
    private static final int BROKEN_ONE_IN = 5;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextDecoder() {}

    /** The text, without the byte order mark; empty where the bytes are not text. */
    static Optional<String> decode(byte[] bytes) {
        Optional<Charset> wide = wide(bytes);
        String text = wide.isPresent() ? new String(bytes, wide.get()) : narrow(bytes);
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return isText(unmarked) ? Optional.of(unmarked) : Optional.empty();
    }

    private static Optional<Charset> wide(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return unmarkedWide(bytes);
    }

    /** UTF-16 of a Western text has a NUL in every other byte, and always on the same side. */
    private static Optional<Charset> unmarkedWide(byte[] bytes) {
        int length = Math.min(bytes.length, FileHead.LENGTH) & ~1;
        int evenNuls = 0;
        int oddNuls = 0;
        for (int i = 0; i < length; i += 2) {
            evenNuls += bytes[i] == 0 ? 1 : 0;
            oddNuls += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = length / 2;
        if (pairs < 2 || Math.max(evenNuls, oddNuls) < pairs * 7 / 10 || Math.min(evenNuls, oddNuls) > pairs / 50) {
            return Optional.empty();
        }
        return Optional.of(oddNuls > evenNuls ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static String narrow(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        int broken = 0;
        int sound = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            broken += c == '\uFFFD' ? 1 : 0;
            sound += c > 0x7F && c != '\uFFFD' ? 1 : 0;
        }
        return broken * BROKEN_ONE_IN <= sound ? text : new String(bytes, WINDOWS_1252);
    }

    private static boolean isText(String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            boolean control = c < 0x20 ? c != '\t' && c != '\n' && c != '\r' && c != '\f' : c >= 0x7F && c < 0xA0;
            controls += control || c == '\uFFFE' || c == '\uFFFF' ? 1 : 0;
        }
        return (long) controls * CONTROL_ONE_IN <= text.length();
    }

    private static boolean begins(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
