package org.refdesk.query;

import java.text.Normalizer;

/** A question as one line of clean text: Unicode NFC, no control characters, single spaces. */
final class PlainText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PlainText() {}

    static String of(String question) {
        StringBuilder clean = new StringBuilder(question.length());
        question.codePoints().forEach(c -> append(clean, c));
        return Normalizer.normalize(clean.toString().stripTrailing(), Normalizer.Form.NFC);
    }

    private static void append(StringBuilder clean, int c) {
        if (isSpace(c)) {
            if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
            }
        } else if (isText(c)) {
            clean.appendCodePoint(c);
        }
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            // Both joiners shape the words of several scripts.
            case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }

    /** Whether there is a word in it: a letter or a digit of any script. */
    static boolean hasWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
