package org.refdesk.cli;

/** Text of a document made safe to show: a terminal obeys none of its characters. */
final class Visible {
    private static final int PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;

    private Visible() {}

    /** The same number of characters, control characters but for the end of a line shown as pictures of themselves. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            shown.append(picture(text.charAt(i)));
        }
        return shown.toString();
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
