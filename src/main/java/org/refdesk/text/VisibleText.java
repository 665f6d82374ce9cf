package org.refdesk.text;

/**
 * Words as a platform can carry them: control characters, which some refuse, as the signs that stand for them. As many
 * characters as before; tabs and the ends of lines stay.
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
