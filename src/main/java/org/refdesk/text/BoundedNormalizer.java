package org.refdesk.text;

import java.text.Normalizer;

/**
 * Normalizes texts in time that grows with their length.
 *
 * <p>The JDK sorts combining marks in a row, in time that grows with the square of their number: 100,000 marks take 16
 * s. So this class normalizes a row of more than 30 marks in parts, as Unicode's stream-safe text format does (UAX #15,
 * section 13). No language needs longer rows.
 */
public final class BoundedNormalizer {
    /** Of UAX #15. */
    private static final int MOST_MARKS = 30;

    private BoundedNormalizer() {}

    /** The text in a normalization form; the same for equal texts. */
    public static String normalize(String text, Normalizer.Form form) {
        StringBuilder normalized = null;
        int start = 0;
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            marks = isMark(c) ? marks + 1 : 0;
            if (marks == MOST_MARKS) {
                normalized = normalized == null ? new StringBuilder(text.length()) : normalized;
                normalized.append(Normalizer.normalize(text.substring(start, at), form));
                start = at;
                marks = 0;
            }
        }
        String rest = Normalizer.normalize(text.substring(start), form);
        return normalized == null ? rest : normalized.append(rest).toString();
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
