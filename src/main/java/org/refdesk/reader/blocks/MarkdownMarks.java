package org.refdesk.reader.blocks;

/**
 * The marks at the head of a Markdown line, each as how many characters of the line it takes. They are told character
 * by character: a regular expression would go through a line of marks again and again, or deeper than the stack.
 */
final class MarkdownMarks {
    private static final int DEEPEST_HEADING = 6;

    /** Digits that may stand before the point of a list's item. */
    private static final int LONGEST_NUMBER = 9;

    /** A line of more marks of quotation quotes nothing, and is text as it is. */
    private static final int DEEPEST_QUOTATION = 20;

    private final String line;

    /** @param line without white space at its ends */
    MarkdownMarks(String line) {
        this.line = line;
    }

    /** {@code ## } before a heading; 0 where there is none. */
    int heading() {
        int hashes = run(0, '#');
        int text = afterSpace(hashes);
        return hashes >= 1 && hashes <= DEEPEST_HEADING && text > hashes && text < line.length() ? text : 0;
    }

    /** Where the text of a heading ends: before the hashes that close it, where white space is before them. */
    int headingEnd(int heading) {
        int end = line.length();
        while (end > heading && line.charAt(end - 1) == '#') {
            end--;
        }
        int text = end;
        while (text > heading && isSpace(line.charAt(text - 1))) {
            text--;
        }
        boolean closed = end < line.length() && (text < end || text == heading);
        return closed ? text : line.length();
    }

    /** {@code - }, {@code 1. } or {@code - [x] } before the item of a list; 0 where there is none. */
    int item() {
        int digits = 0;
        while (digits < line.length() && digits <= LONGEST_NUMBER && isDigit(line.charAt(digits))) {
            digits++;
        }
        boolean marked = digits < line.length()
                && digits <= LONGEST_NUMBER
                && (digits == 0 ? "-*+" : ".)").indexOf(line.charAt(digits)) >= 0;
        int text = marked ? afterSpace(digits + 1) : 0;
        if (!marked || text == digits + 1) {
            return 0;
        }
        return afterBox(text);
    }

    /** The box of a task, {@code [x] }, belongs to the mark. */
    private int afterBox(int from) {
        boolean box = line.startsWith("[", from)
                && line.startsWith("]", from + 2)
                && " xX".indexOf(line.charAt(from + 1)) >= 0;
        int after = box ? afterSpace(from + 3) : from;
        return box && after > from + 3 ? after : from;
    }

    /** {@code > > } before a quotation; 0 where there is none. */
    int quotation() {
        int at = 0;
        int depth = 0;
        while (at < line.length() && line.charAt(at) == '>') {
            at++;
            depth++;
            at += at < line.length() && isSpace(line.charAt(at)) ? 1 : 0;
        }
        return depth <= DEEPEST_QUOTATION ? at : 0;
    }

    /** Whether it is the line of dashes between a table's head and its rows: {@code |:---|---|}. */
    boolean isTableRuler() {
        int at = line.startsWith("|") ? 1 : 0;
        while (true) {
            at = afterSpace(at);
            at += line.startsWith(":", at) ? 1 : 0;
            int dashes = run(at, '-');
            if (dashes < 2) {
                return false;
            }
            at += dashes;
            at += line.startsWith(":", at) ? 1 : 0;
            at = afterSpace(at);
            if (at == line.length() || (line.startsWith("|", at) && at + 1 == line.length())) {
                return true;
            }
            if (!line.startsWith("|", at)) {
                return false;
            }
            at++;
        }
    }

    /** Whether it is the line below a heading: of {@code =}, or of two {@code -} or more. */
    boolean isUnderline() {
        boolean dashed = line.length() >= 2 && run(0, '-') == line.length();
        return dashed || (!line.isEmpty() && run(0, '=') == line.length());
    }

    private int run(int from, char mark) {
        int at = from;
        while (at < line.length() && line.charAt(at) == mark) {
            at++;
        }
        return at - from;
    }

    private int afterSpace(int from) {
        int at = from;
        while (at < line.length() && isSpace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
