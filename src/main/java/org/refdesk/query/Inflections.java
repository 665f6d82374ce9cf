package org.refdesk.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What an English word may be a form of: its base without an ending, its stem without a prefix. */
final class Inflections {
    /** Ending, and what the base has in its place. */
    private static final String[][] ENDINGS = {
        {"ies", "y"}, {"es", ""}, {"s", ""}, {"ied", "y"}, {"ed", ""}, {"ed", "e"}, {"ing", ""}, {"ing", "e"},
        {"ly", ""}, {"er", ""}, {"er", "e"}, {"ers", ""}, {"ers", "e"}, {"ness", ""}, {"less", ""}, {"ment", ""},
        {"able", ""}, {"able", "e"}, {"est", ""}
    };

    private static final List<String> PREFIXES =
            List.of("un", "re", "non", "mis", "over", "anti", "pre", "dis", "out", "co", "sub", "inter", "under");

    /** Shortest stem after a prefix, in letters. */
    private static final int SHORTEST_STEM = 4;

    /** Shortest base before an ending, in letters. */
    private static final int SHORTEST_BASE = 3;

    private Inflections() {}

    /** Whether a word is written in the letters a to z alone. */
    static boolean isLatin(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** Whether some base of this word, or its stem without a prefix, is known. */
    static boolean anyKnown(String word, Predicate<String> known) {
        return bases(word).stream().anyMatch(known) || stems(word).stream().anyMatch(known);
    }

    private static List<String> bases(String word) {
        List<String> bases = new ArrayList<>();
        for (String[] ending : ENDINGS) {
            if (word.endsWith(ending[0])) {
                addBases(word.substring(0, word.length() - ending[0].length()), ending, bases);
            }
        }
        return bases;
    }

    private static void addBases(String stump, String[] ending, List<String> bases) {
        String base = stump + ending[1];
        if (base.length() < SHORTEST_BASE || (ending[0].equals("es") && "sxzho".indexOf(lastOf(base)) < 0)) {
            return;
        }
        bases.add(base);
        boolean doubled = base.length() > SHORTEST_BASE && lastOf(base) == base.charAt(base.length() - 2);
        if (ending[1].isEmpty() && doubled) {
            bases.add(base.substring(0, base.length() - 1));
        }
    }

    private static List<String> stems(String word) {
        List<String> stems = new ArrayList<>();
        for (String prefix : PREFIXES) {
            if (word.startsWith(prefix) && word.length() >= prefix.length() + SHORTEST_STEM) {
                String stem = word.substring(prefix.length());
                stems.add(stem);
                stems.addAll(bases(stem).stream()
                        .filter(base -> base.length() >= SHORTEST_STEM)
                        .toList());
            }
        }
        return stems;
    }

    private static char lastOf(String word) {
        return word.charAt(word.length() - 1);
    }
}
