package org.refdesk.text;

import java.util.regex.Pattern;

/** Names as one line: nothing in them ends it, or turns the direction of what is written beside them. */
public final class OneLine {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final Pattern TURNING = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private OneLine() {}

    public static String of(String name) {
        return TURNING.matcher(CONTROL.matcher(name).replaceAll(" ")).replaceAll("");
    }
}
