package org.refdesk.text;

import java.util.regex.Pattern;

/** Repeats a user's input safely: on one line, without control characters, and not too long. */
public final class QuotedInput {
    private static final int LONGEST = 300;
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}]+");
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cs}\\p{Cn}\\p{Co}[\\p{Cf}&&[^\\u200c\\u200d]]]+");

    private QuotedInput() {}

    public static String of(String written) {
        String text = whole(written);
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST - 1));
        return text.substring(0, end) + "…";
    }

    /** Repeats input of any length. */
    public static String whole(String written) {
        String line = SPACES.matcher(written).replaceAll(" ");
        return UNSHOWABLE.matcher(line).replaceAll("").strip();
    }
}
