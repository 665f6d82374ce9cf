package org.refdesk.desk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.refdesk.text.BoundedNormalizer;

/**
 * A word or a mark of a text.
 *
 * @param kind of the token
 * @param folded equal for tokens that readers consider the same
 * @param start first character in the text
 * @param end one past the last character
 */
record QuoteWord(Kind kind, String folded, int start, int end) {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern APOSTROPHES = Pattern.compile("[‘’ʼ＇]");

    enum Kind {
        WORD,
        QUOTATION_MARK,
        DASH,
        ELLIPSIS,
        MARK
    }

    static QuoteWord word(String text, int start, int end) {
        String word = text.substring(start, end);
        String plain = isAscii(word)
                ? word
                : INVISIBLE
                        .matcher(straight(BoundedNormalizer.normalize(word, Normalizer.Form.NFKC)))
                        .replaceAll("");
        return new QuoteWord(Kind.WORD, plain.toLowerCase(Locale.ROOT), start, end);
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }

    static QuoteWord mark(String text, int start, int end) {
        int c = text.codePointAt(start);
        if (isQuotationMark(c)) {
            return new QuoteWord(Kind.QUOTATION_MARK, "\"", start, end);
        }
        if (isDash(c)) {
            return new QuoteWord(Kind.DASH, "-", start, end);
        }
        String folded = BoundedNormalizer.normalize(text.substring(start, end), Normalizer.Form.NFKC);
        return folded.startsWith("..")
                ? new QuoteWord(Kind.ELLIPSIS, "…", start, end)
                : new QuoteWord(Kind.MARK, folded, start, end);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    /** The cost of adding it, leaving it out, or replacing it by another of its kind. */
    int weight() {
        return switch (kind) {
            case WORD -> 4;
            case ELLIPSIS -> 0;
            case QUOTATION_MARK, DASH, MARK -> 1;
        };
    }

    boolean isSame(QuoteWord other) {
        return kind == other.kind && folded.equals(other.folded);
    }

    static boolean isDash(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212';
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '‘' || c == '’' || c == 'ʼ' || c == '＇';
    }

    private static boolean isQuotationMark(int c) {
        return switch (Character.getType(c)) {
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> "\"'„‚`´′″＂＇".indexOf(c) >= 0;
        };
    }

    /** The word with straight apostrophes. */
    static String straight(String word) {
        return APOSTROPHES.matcher(word).replaceAll("'");
    }
}
