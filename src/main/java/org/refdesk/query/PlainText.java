package org.refdesk.query;

import java.text.Normalizer;
import org.refdesk.text.BoundedNormalizer;

/**
 * A question as one line of clean text: Unicode NFC, no control characters, single spaces, no long run of combining
 * marks.
 */
final class PlainText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final int mostMarks;
    private final StringBuilder clean;
    private int marks;
    private boolean leftOutMarks;

    /** @param mostMarks combining marks and joiners in a row that are kept */
    PlainText(String question, int mostMarks) {
        this.mostMarks = mostMarks;
        this.clean = new StringBuilder(question.length());
        question.codePoints().forEach(this::append);
    }

    /** The text. */
    String text() {
        return BoundedNormalizer.normalize(clean.toString().stripTrailing(), Normalizer.Form.NFC);
    }

    /** Whether it had more combining marks in a row than are kept. */
    boolean leftOutMarks() {
        return leftOutMarks;
    }

    private void append(int c) {
        if (isSpace(c)) {
            marks = 0;
            if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        } else if (isText(c)) {
            marks = isMark(c) ? marks + 1 : 0;
            leftOutMarks |= marks > mostMarks;
            if (marks <= mostMarks) {
                clean.appendCodePoint(c);
            }
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            // Both joiners shape the words of several scripts.
            case Character.FORMAT -> isJoiner(c);
            default -> true;
        };
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> isJoiner(c);
        };
    }

    private static boolean isJoiner(int c) {
        return c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
    }

    /** Whether there is a word in it: a letter or a digit of any script. */
    static boolean hasWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
