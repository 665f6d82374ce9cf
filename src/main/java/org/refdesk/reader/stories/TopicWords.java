package org.refdesk.reader.stories;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a part of a text is about.
 *
 * @param most the words it repeats most
 * @param all its words
 */
record TopicWords(List<Integer> most, Set<Integer> all) {
    /** Of the units from {@code first} to {@code end}. */
    static TopicWords of(WordCounts words, int first, int end, int themes) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int unit = first; unit < end; unit++) {
            for (int word : words.of(unit)) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        Comparator<Map.Entry<Integer, Integer>> often = Map.Entry.comparingByValue();
        List<Integer> most = counts.entrySet().stream()
                .sorted(often.reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(themes)
                .map(Map.Entry::getKey)
                .toList();
        return new TopicWords(most, counts.keySet());
    }

    /** The share of its themes that another part speaks of, 0 to 1. */
    double foundIn(TopicWords other) {
        return most.isEmpty()
                ? 0
                : (double) most.stream().filter(other.all::contains).count() / most.size();
    }
}
