package org.refdesk.chat.dialogue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refdesk.answer.Citation;

/** Words that the quotes of an answer capitalize even inside a sentence: mostly names. */
final class CitedNames {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Set<String> names = new HashSet<>();

    CitedNames(List<Citation> citations) {
        Set<String> common = new HashSet<>();
        for (Citation citation : citations) {
            read(citation.quote(), common);
        }
        names.removeAll(common);
    }

    private void read(String quote, Set<String> common) {
        Matcher words = WORD.matcher(quote);
        while (words.find()) {
            String word = words.group();
            String lower = word.toLowerCase(Locale.ROOT);
            if (word.equals(lower)) {
                common.add(lower);
            } else if (isInside(quote, words.start())) {
                names.add(lower);
            }
        }
    }

    /** Whether a word is inside a sentence: only a comma or nothing separates it from the word before. */
    private static boolean isInside(String quote, int start) {
        int at = start - 1;
        while (at >= 0 && (quote.charAt(at) == ' ' || quote.charAt(at) == ',')) {
            at--;
        }
        return at >= 0 && at < start - 1 && Character.isLetterOrDigit(quote.charAt(at));
    }

    boolean has(String word) {
        return names.contains(word.toLowerCase(Locale.ROOT));
    }
}
