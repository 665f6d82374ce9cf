package org.refdesk.reader.blocks;

import java.util.function.Consumer;

/** The lines of a text. */
record TextLines(String text) {
    /**
     * A line without the white space at its ends.
     *
     * @param number from 1
     * @param indent how many characters of white space stand before it
     * @param start of the first character that is not white
     * @param end one past the last that is not white; the start in a blank line
     */
    record Line(int number, int indent, int start, int end) {
        boolean isBlank() {
            return start == end;
        }

        int length() {
            return end - start;
        }
    }

    void forEach(Consumer<Line> action) {
        int number = 1;
        int from = 0;
        while (from <= text.length()) {
            int newline = endOfLine(from);
            int start = from;
            while (start < newline && isWhite(text.charAt(start))) {
                start++;
            }
            int end = newline;
            while (end > start && isWhite(text.charAt(end - 1))) {
                end--;
            }
            action.accept(new Line(number++, start - from, start, end));
            from = newline + 1;
        }
    }

    private int endOfLine(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    /** Whether white space stands before the first character of the line that {@code at} begins. */
    static boolean isIndented(String text, int at) {
        return at > 0 && text.charAt(at - 1) != '\n' && isWhite(text.charAt(at - 1));
    }

    static boolean isWhite(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
