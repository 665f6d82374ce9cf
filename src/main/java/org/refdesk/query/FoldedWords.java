package org.refdesk.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.refdesk.text.BoundedNormalizer;

/** Words whatever their case, accents and punctuation. */
final class FoldedWords {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FoldedWords() {}

    /** The words of a text in lower case and without accents, a space between them. */
    static String words(String text) {
        String bare = ACCENTS.matcher(BoundedNormalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("");
        return BETWEEN_WORDS
                .matcher(bare.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** Whether these words stand in the text, whole and in this order. */
    static boolean holds(String text, String words) {
        return (" " + words(text) + " ").contains(" " + words(words) + " ");
    }
}
