package org.refdesk.text;

import java.nio.charset.StandardCharsets;

/** Shortens foreign text for one of our own lines: on one line, valid, and short enough to read. */
public final class ShortenedText {
    /** The most UTF-16 units of a foreign text in a reason or a remark. */
    public static final int IN_A_REASON = 80;

    private static final String ELLIPSIS = "…";

    private ShortenedText() {}

    /** The text for a reason or a remark. */
    public static String of(String text) {
        // The rest would not be shown: do not process a megabyte of it.
        String start = text.length() > 4 * IN_A_REASON ? text.substring(0, 4 * IN_A_REASON) + ELLIPSIS : text;
        return cut(OneLine.of(sound(start)), IN_A_REASON);
    }

    /**
     * The text itself if it is short enough, otherwise its beginning and an ellipsis.
     *
     * @param most length of the result, in UTF-16 units, from 2; no character is cut in two
     */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - ELLIPSIS.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + ELLIPSIS;
    }

    /** Half a surrogate pair and NUL cannot be stored everywhere: each becomes U+FFFD, as in a decoder. */
    public static String sound(String text) {
        String paired = new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        return paired.replace('\0', '\uFFFD');
    }
}
