package org.refdesk.text;

import java.nio.charset.StandardCharsets;

/** Text from outside as part of a line of ours: on one line, sound, and no longer than a person reads. */
public final class ShortenedText {
    /** So much of a text from outside is repeated in a reason or a remark, in UTF-16 units. */
    public static final int IN_A_REASON = 80;

    private static final String ELLIPSIS = "…";

    private ShortenedText() {}

    /** The text as a reason or a remark may repeat it. */
    public static String of(String text) {
        // What is left out was never going to be shown: no need to look at a megabyte of it.
        String start = text.length() > 4 * IN_A_REASON ? text.substring(0, 4 * IN_A_REASON) + ELLIPSIS : text;
        return cut(OneLine.of(sound(start)), IN_A_REASON);
    }

    /**
     * The text itself where it is short enough, else its beginning and an ellipsis.
     *
     * @param most length of what comes out, in UTF-16 units, from 2; no character is cut in two
     */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - ELLIPSIS.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + ELLIPSIS;
    }

    /** Half a surrogate pair and NUL cannot be stored everywhere: each becomes U+FFFD, as a decoder would have it. */
    public static String sound(String text) {
        String paired = new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        return paired.replace('\0', '\uFFFD');
    }
}
