package org.refdesk.desk;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Splits a text into words and marks, in order. White space and invisible characters only separate them. */
final class QuoteWords {
    private final String text;
    private final List<QuoteWord> tokens = new ArrayList<>();
    private int at;

    private QuoteWords(String text) {
        this.text = text;
    }

    static List<QuoteWord> of(String text) {
        return new QuoteWords(text).read();
    }

    private List<QuoteWord> read() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int start = at;
            if (isWord(c)) {
                at = wordEnd(c);
                tokens.add(QuoteWord.word(text, start, at));
            } else if (isNothing(c)) {
                at += Character.charCount(c);
            } else {
                at = markEnd(c);
                tokens.add(QuoteWord.mark(text, start, at));
            }
        }
        return tokens;
    }

    private int wordEnd(int first) {
        boolean alone = standsAlone(first);
        int end = at + Character.charCount(first);
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean inside = isCombining(c)
                    || Character.getType(c) == Character.FORMAT
                    || (!alone && ((isWord(c) && !standsAlone(c)) || isJoined(c, end)));
            if (!inside) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** Whether a mark is an apostrophe between letters or a point between digits. */
    private boolean isJoined(int c, int place) {
        int next = place + 1;
        if (next >= text.length()) {
            return false;
        }
        return QuoteWord.isApostrophe(c)
                ? Character.isLetter(text.codePointBefore(place)) && Character.isLetter(text.codePointAt(next))
                : (c == '.' || c == ',')
                        && Character.isDigit(text.codePointBefore(place))
                        && Character.isDigit(text.codePointAt(next));
    }

    /** Reads dots or dashes in a row as one mark. */
    private int markEnd(int first) {
        int end = at + Character.charCount(first);
        boolean runs = first == '.' || QuoteWord.isDash(first);
        while (runs && end < text.length()) {
            int c = text.codePointAt(end);
            if (c != first && !(QuoteWord.isDash(first) && QuoteWord.isDash(c))) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || isCombining(c);
    }

    private static boolean isCombining(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isNothing(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    /** Scripts without spaces between words: each of their characters is a token. */
    private static boolean standsAlone(int c) {
        if (c < 0x0e00) {
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
