package org.refdesk.chat.dialogue;

import java.util.Locale;
import java.util.regex.Pattern;

/** A word of a question without the marks around it. */
final class TrimmedWord {
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern POSSESSIVE = Pattern.compile("(?:['’]s|(?<=s)['’])$", Pattern.CASE_INSENSITIVE);

    private TrimmedWord() {}

    /** In lower case, without marks around it and without a possessive ending. */
    static String of(String word) {
        return written(word).toLowerCase(Locale.ROOT);
    }

    /** Without marks around it and without a possessive ending. */
    static String written(String word) {
        return EDGES.matcher(
                        POSSESSIVE.matcher(word.replaceAll("[?!.,;:]+$", "")).replaceAll(""))
                .replaceAll("");
    }

    /** The characters after the plain word: a possessive ending, a comma. */
    static String ending(String word) {
        String written = written(word);
        return word.substring(word.indexOf(written) + written.length());
    }

    static boolean isArticle(String word) {
        return switch (of(word)) {
            case "the", "a", "an" -> true;
            default -> false;
        };
    }
}
