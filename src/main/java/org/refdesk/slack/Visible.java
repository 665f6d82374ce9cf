package org.refdesk.slack;

/** Words as Slack can carry them: control characters, which it refuses, as the signs that stand for them. */
final class Visible {
    private static final char FIRST_PICTURE = '\u2400';
    private static final char DELETE_PICTURE = '\u2421';

    private Visible() {}

    static String of(String words) {
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
