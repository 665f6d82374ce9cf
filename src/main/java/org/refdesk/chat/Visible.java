package org.refdesk.chat;

/** Words as a platform can carry them: control characters, which some refuse, as the signs that stand for them. */
public final class Visible {
    private static final char FIRST_PICTURE = '\u2400';
    private static final char DELETE_PICTURE = '\u2421';

    private Visible() {}

    public static String of(String words) {
        StringBuilder shown = null;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\t') || c == '\u007f') {
                shown = shown == null ? new StringBuilder(words) : shown;
                shown.setCharAt(i, c == '\u007f' ? DELETE_PICTURE : (char) (FIRST_PICTURE + c));
            }
        }
        return shown == null ? words : shown.toString();
    }
}
