package org.refdesk.index;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.refdesk.files.Sha256;
import org.refdesk.text.BoundedNormalizer;

/** Short names of texts by which equal ones find each other; 96 bits of SHA-256, in base 64. */
public final class TextFingerprint {
    private static final int BYTES = 12;

    private TextFingerprint() {}

    /** The same for texts with the same words, whatever their case, accents, punctuation and white space. */
    public static String ofWords(String text) {
        return of(words(text));
    }

    /** The same for the same characters only. */
    public static String of(String text) {
        byte[] checksum = Sha256.of(text.getBytes(StandardCharsets.UTF_16BE));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(checksum, BYTES));
    }

    /** Letters and digits in lower case without accents; all else, but apostrophes, parts words. */
    private static String words(String text) {
        String folded = BoundedNormalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(folded.length());
        boolean apart = false;
        for (int at = 0; at < folded.length(); ) {
            int c = folded.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (apart && !words.isEmpty()) {
                    words.append(' ');
                }
                words.appendCodePoint(c);
                apart = false;
            } else if (!isInsideWords(c)) {
                apart = true;
            }
        }
        return words.toString();
    }

    private static boolean isInsideWords(int c) {
        return c == '\'' || c == '\u2019' || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
