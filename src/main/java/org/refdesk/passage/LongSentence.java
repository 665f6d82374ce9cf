package org.refdesk.passage;

/** Where to cut a sentence that is too long to be quoted. */
final class LongSentence {
    private LongSentence() {}

    /**
     * One past the end of the first piece, at most {@code limit}: after the last clause in its second half, else at the
     * last space there, else at the limit; never inside a character.
     */
    static int cut(String text, int start, int limit) {
        int half = start + (limit - start) / 2;
        int space = -1;
        for (int i = limit - 1; i > half; i--) {
            char c = text.charAt(i);
            if (SentenceEnds.isWhite(c)) {
                if (isClauseEnd(text.charAt(i - 1))) {
                    return i;
                }
                space = space < 0 ? i : space;
            } else if ("、，；：".indexOf(c) >= 0) {
                return i + 1;
            }
        }
        if (space >= 0) {
            return space;
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    private static boolean isClauseEnd(char c) {
        return ",;:—–)،؛".indexOf(c) >= 0;
    }
}
