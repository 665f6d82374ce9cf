package org.refdesk.evaluation;

import java.util.regex.Pattern;

/** Text with each run of white space made one space, by code points: what quotes are compared in. */
final class WhitespaceFoldedText {
    /** What counts as white space: that of Unicode, and the four separators of ASCII. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\x1c-\\x1f]+", Pattern.UNICODE_CHARACTER_CLASS);

    private WhitespaceFoldedText() {}

    static String of(String text) {
        String folded = SPACE.matcher(text).replaceAll(" ");
        int start = folded.startsWith(" ") ? 1 : 0;
        int end = folded.length() > start && folded.endsWith(" ") ? folded.length() - 1 : folded.length();
        return folded.substring(start, end);
    }
}
