package org.refdesk.text;

/**
 * Text that every platform accepts: control characters, which some reject, become their visible symbols. The length
 * stays the same, and so do tabs and line ends.
 */
public final class VisibleText {
    private static final char FIRST_PICTURE = '\u2400';
    private static final char DELETE_PICTURE = '\u2421';
    private static final char NO_PICTURE = '\ufffd';

    private VisibleText() {}

    public static String of(String words) {
        StringBuilder shown = null;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                shown = shown == null ? new StringBuilder(words) : shown;
                shown.setCharAt(i, picture(c));
            }
        }
        return shown == null ? words : shown.toString();
    }

    private static char picture(char c) {
        return c < ' ' ? (char) (FIRST_PICTURE + c) : c == '\u007f' ? DELETE_PICTURE : NO_PICTURE;
    }
}
