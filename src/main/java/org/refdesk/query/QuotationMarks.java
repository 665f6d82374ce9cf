package org.refdesk.query;

/**
 * The quotation marks of a text: straight, curly, low and angled ones. A mark without a partner is a character like any
 * other.
 */
final class QuotationMarks {
    /** Longest text between two marks, in characters; farther apart, they are no pair. */
    private static final int LONGEST = 500;

    private final String text;

    QuotationMarks(String text) {
        this.text = text;
    }

    /** Where the partner of the mark at {@code at} stands, or -1 where no mark opens there. */
    int partner(int at) {
        if (at >= text.length() || !isWordStart(at)) {
            return -1;
        }
        char mark = text.charAt(at);
        return Math.max(closing(doubleClosing(mark), at), closingSingle(singleClosing(mark), at));
    }

    /** What may close a mark: the first that has one ahead, for keyboards mix straight and curly marks. */
    private static String doubleClosing(char mark) {
        return switch (mark) {
            case '"' -> "\"”“";
            case '“', '”' -> "”\"";
            case '„' -> "“”\"";
            case '«' -> "»";
            case '»' -> "«";
            case '‹' -> "›";
            case '›' -> "‹";
            case '＂' -> "＂";
            default -> "";
        };
    }

    private static String singleClosing(char mark) {
        return switch (mark) {
            case '\'', '‘' -> "’'";
            case '‚' -> "‘’";
            default -> "";
        };
    }

    private int closing(String marks, int at) {
        for (int i = 0; i < marks.length(); i++) {
            int end = text.indexOf(marks.charAt(i), at + 1, limit(at));
            if (end > 0) {
                return end;
            }
        }
        return -1;
    }

    private int closingSingle(String marks, int at) {
        int limit = marks.isEmpty() ? at : limit(at);
        for (int i = at + 1; i < limit; i++) {
            if (marks.indexOf(text.charAt(i)) >= 0 && isWordEnd(i)) {
                return i;
            }
        }
        return -1;
    }

    private int limit(int at) {
        return Math.min(text.length(), at + 1 + LONGEST);
    }

    private boolean isWordStart(int at) {
        return at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
    }

    private boolean isWordEnd(int at) {
        return text.charAt(at - 1) != ' '
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.codePointAt(at + 1)));
    }
}
