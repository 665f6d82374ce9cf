package org.refdesk.passage;

/** The characters that end sentences and what may stand around them. */
final class SentenceEnds {
    private static final String SPACED = ".!?…‼⁇⁈⁉؟۔։።፧܀᙮";
    private static final String UNSPACED = "。！？｡।॥။៕";
    private static final String CLOSING = "\"'”’»›)]}」』）】〉》］｠";
    private static final String OPENING = "\"'“‘„‚«‹([{「『（【〈《［—–-*•";

    private SentenceEnds() {}

    static boolean isStop(char c) {
        return SPACED.indexOf(c) >= 0 || UNSPACED.indexOf(c) >= 0;
    }

    /** A stop after which the next sentence may follow without white space. */
    static boolean isUnspaced(char c) {
        return UNSPACED.indexOf(c) >= 0;
    }

    static boolean isClosing(char c) {
        return CLOSING.indexOf(c) >= 0;
    }

    static boolean isOpening(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    /** White space, also that which does not break a line. */
    static boolean isWhite(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static int trimStart(String text, int start, int end) {
        int i = start;
        while (i < end && isWhite(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int trimEnd(String text, int start, int end) {
        int i = end;
        while (i > start && isWhite(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
