package org.refdesk.text;

import java.util.regex.Pattern;

/** Writes names on one line, without line ends or characters that change the writing direction. */
public final class OneLine {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final Pattern TURNING = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private OneLine() {}

    public static String of(String name) {
        return TURNING.matcher(CONTROL.matcher(name).replaceAll(" ")).replaceAll("");
    }
}
