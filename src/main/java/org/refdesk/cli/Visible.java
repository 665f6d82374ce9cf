package org.refdesk.cli;

/** Text of a document made safe to show: a terminal obeys none of its characters. */
final class Visible {
    private static final int PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;

    private static final String TURNING = "[\\u202A-\\u202E\\u2066-\\u2069]";

    private Visible() {}

    /** The same number of characters, control characters but for the end of a line shown as pictures of themselves. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            shown.append(picture(text.charAt(i)));
        }
        return shown.toString();
    }

    /** As {@link #of}, for the name of a file, which is one line and must not turn the direction of writing. */
    static String name(String name) {
        return of(name).replace('\n', (char) (PICTURES + '\n')).replaceAll(TURNING, "\uFFFD");
    }

    private static char picture(char c) {
        if (c == '\t') {
            return ' ';
        }
        if (c == '\n' || !Character.isISOControl(c)) {
            return c;
        }
        return (char) (c < ' ' ? PICTURES + c : c == 0x7f ? DELETE_PICTURE : 0xfffd);
    }
}
