package org.refdesk.reader.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The content words of each unit of a text, as numbers. */
final class WordCounts {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}\\p{N}]+)*+");

    /** So much of a word stands for its forms, in characters: cruder than a stemmer, in any language. */
    private static final int STEM = 6;

    private static final Set<String> FUNCTION_WORDS = Set.of("""
        the an this that these those it he she they we you there here his her its their our my your who what when
        where why how which in on at by for from to with without of as if but and or so yet not no now then than is are
        was were be been being do does did has have had will would can could should may might must also more most some
        any all other such into over under about after before between through during out up down off only just even
        still one two
        """.strip().split("\\s+"));

    private final List<int[]> unitWords = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int total;

    WordCounts(List<String> units) {
        units.forEach(unit -> unitWords.add(words(unit)));
    }

    private int[] words(String unit) {
        List<Integer> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(unit);
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            if (word.length() > 1 && !FUNCTION_WORDS.contains(word)) {
                String stem = word.substring(0, Math.min(STEM, word.length()));
                words.add(numbers.computeIfAbsent(stem, _ -> numbers.size()));
            }
        }
        total += words.size();
        return words.stream().mapToInt(Integer::intValue).toArray();
    }

    /** How many units there are. */
    int units() {
        return unitWords.size();
    }

    /** The words of a unit, repeated as there, each a number below {@link #different}. */
    int[] of(int unit) {
        return unitWords.get(unit);
    }

    /** How many different words there are. */
    int different() {
        return numbers.size();
    }

    /** How many words there are in all. */
    int total() {
        return total;
    }
}
