package org.refdesk.query;

import java.util.List;

/**
 * How unlikely it is that one word was written for another: 0 for the same, about 1 for each slip. Slips that hands and
 * ears make are cheaper: two letters swapped, a letter doubled or not, another vowel, a letter that sounds alike, the
 * next key.
 */
final class EditCost {
    private static final double SWAP = 0.7;
    private static final double DOUBLING = 0.6;
    private static final double LEFT_OUT = 0.9;
    private static final double PUT_IN = 1.0;
    private static final double OTHER_VOWEL = 0.7;
    private static final double ALIKE = 0.8;
    private static final double OTHER_FIRST_LETTER = 0.5;

    private static final String VOWELS = "aeiouy";
    private static final List<String> SOUNDS = List.of("ckqs", "sz", "fv", "td", "bp", "gj", "mn");
    private static final List<String> KEYS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    private EditCost() {}

    /** The cheapest way from {@code word} to {@code written}; neither is empty. */
    static double of(String written, String word) {
        double[][] cost = new double[written.length() + 1][word.length() + 1];
        for (int i = 0; i <= written.length(); i++) {
            for (int j = 0; j <= word.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? Math.max(i, j) : cheapest(written, i, word, j, cost);
            }
        }
        return cost[written.length()][word.length()] + (sameStart(written, word) ? 0 : OTHER_FIRST_LETTER);
    }

    private static double cheapest(String written, int i, String word, int j, double[][] cost) {
        char a = written.charAt(i - 1);
        char b = word.charAt(j - 1);
        double best = cost[i - 1][j - 1] + replaced(a, b);
        best = Math.min(best, cost[i - 1][j] + (i > 1 && a == written.charAt(i - 2) ? DOUBLING : PUT_IN));
        best = Math.min(best, cost[i][j - 1] + (j > 1 && b == word.charAt(j - 2) ? DOUBLING : LEFT_OUT));
        boolean swapped = i > 1 && j > 1 && a == word.charAt(j - 2) && written.charAt(i - 2) == b;
        return swapped ? Math.min(best, cost[i - 2][j - 2] + SWAP) : best;
    }

    private static double replaced(char a, char b) {
        if (a == b) {
            return 0;
        }
        if (VOWELS.indexOf(a) >= 0 && VOWELS.indexOf(b) >= 0) {
            return OTHER_VOWEL;
        }
        return soundAlike(a, b) || areNeighbours(a, b) ? ALIKE : 1;
    }

    private static boolean soundAlike(char a, char b) {
        return SOUNDS.stream().anyMatch(sound -> sound.indexOf(a) >= 0 && sound.indexOf(b) >= 0);
    }

    /** Whether two keys touch; each row stands half a key to the right of the one above. */
    private static boolean areNeighbours(char a, char b) {
        for (int row = 0; row < KEYS.size(); row++) {
            int place = KEYS.get(row).indexOf(a);
            if (place >= 0) {
                return touches(row, place, b);
            }
        }
        return false;
    }

    private static boolean touches(int row, int place, char other) {
        for (int near = Math.max(0, row - 1); near <= Math.min(KEYS.size() - 1, row + 1); near++) {
            int found = KEYS.get(near).indexOf(other);
            double apart = found + near * 0.5 - place - row * 0.5;
            if (found >= 0 && Math.abs(apart) <= 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameStart(String written, String word) {
        boolean swapped = written.length() > 1
                && word.length() > 1
                && written.charAt(0) == word.charAt(1)
                && written.charAt(1) == word.charAt(0);
        return written.charAt(0) == word.charAt(0) || swapped;
    }
}
