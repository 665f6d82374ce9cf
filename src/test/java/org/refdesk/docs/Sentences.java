package org.refdesk.docs;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Text as sentences, to tell how long they are. */
final class Sentences {
    /** Stands before code inside a sentence: code may begin one, whatever its first letter. */
    static final String CODE = "\uE000";

    /** Shorter ones are labels, and are left out of the mean. */
    static final int SHORTEST = 4;

    private static final char FULL_STOP = '\uE001';
    private static final Pattern END =
            Pattern.compile("(?<=[.!?…])[\"”’)]{0,2}\\s+(?=[\\p{Lu}\\p{N}\"“‘(/" + CODE + "])");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private Sentences() {}

    /** Code as part of a text: no mark inside ends a sentence. */
    static String code(String literal) {
        return CODE + literal.replace('.', FULL_STOP).replace('?', FULL_STOP).replace('!', FULL_STOP);
    }

    static List<String> of(String text) {
        return END.splitAsStream(text)
                .map(sentence ->
                        sentence.replace(FULL_STOP, '.').replace(CODE, "").strip())
                .filter(sentence -> words(sentence) > 0)
                .toList();
    }

    static int words(String sentence) {
        return (int) Arrays.stream(SPACE.split(sentence, -1))
                .filter(word -> WORD.matcher(word).find())
                .count();
    }
}
