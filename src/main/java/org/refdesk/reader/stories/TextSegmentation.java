package org.refdesk.reader.stories;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The most probable division of a text into parts, each of which draws its words from a bag of its own: the shortest
 * path over all divisions, after Utiyama and Isahara (ACL 2001).
 */
final class TextSegmentation {
    /**
     * What a further part costs, in logarithms of the number of words. The paper has 1, for the sentences of newswire;
     * 2.5 did best on concatenated XQuAD articles and SciFact abstracts, of which 1 makes a third too many parts.
     */
    private static final double PART = 2.5;

    private final WordCounts words;
    private final double[] best;
    private final int[] from;

    private TextSegmentation(WordCounts words) {
        this.words = words;
        this.best = new double[words.units() + 1];
        this.from = new int[words.units() + 1];
    }

    /** The units that begin a part, but for the first. */
    static List<Integer> mostProbable(WordCounts words) {
        TextSegmentation textSegmentation = new TextSegmentation(words);
        textSegmentation.search();
        return textSegmentation.boundaries();
    }

    private void search() {
        Arrays.fill(best, 1, best.length, Double.POSITIVE_INFINITY);
        double part = PART * Math.log(Math.max(2, words.total()));
        for (int first = 0; first < words.units(); first++) {
            extend(first, best[first] + (first == 0 ? 0 : part));
        }
    }

    /** Tries all parts that begin at a unit. */
    private void extend(int first, double cost) {
        int[] counts = new int[words.different()];
        int size = 0;
        double repeated = 0;
        for (int last = first; last < words.units(); last++) {
            for (int word : words.of(last)) {
                int before = counts[word]++;
                repeated += (before + 1) * Math.log(before + 2) - before * Math.log(before + 1);
                size++;
            }
            double total = cost + size * Math.log(size + words.different()) - repeated;
            if (total < best[last + 1]) {
                best[last + 1] = total;
                from[last + 1] = first;
            }
        }
    }

    private List<Integer> boundaries() {
        Deque<Integer> boundaries = new ArrayDeque<>();
        for (int at = from[words.units()]; at > 0; at = from[at]) {
            boundaries.addFirst(at);
        }
        return List.copyOf(boundaries);
    }
}
