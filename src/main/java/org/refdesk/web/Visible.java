package org.refdesk.web;

/** Text of a document made safe to show: what HTML cannot hold is shown as a picture of itself. */
final class Visible {
    private static final int PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;

    private Visible() {}

    /** The same number of characters; tabs and the ends of lines stay as they are. */
    static String of(String text) {
        int i = 0;
        while (i < text.length() && picture(text.charAt(i)) == text.charAt(i)) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text);
        for (; i < text.length(); i++) {
            shown.setCharAt(i, picture(text.charAt(i)));
        }
        return shown.toString();
    }

    private static char picture(char c) {
        if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
            return c;
        }
        return (char) (c < ' ' ? PICTURES + c : c == 0x7f ? DELETE_PICTURE : 0xfffd);
    }
}
