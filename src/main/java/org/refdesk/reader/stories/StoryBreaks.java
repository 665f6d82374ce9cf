package org.refdesk.reader.stories;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;

/** Where one story ends and another begins, by the words of a text without marks. */
final class StoryBreaks {
    /*
     * Three ways were tried, in a prototype with another stemmer, on ten random orders each of concatenated XQuAD articles
     * (8 titles of 5 paragraphs) and SciFact abstracts (12, two sentences a paragraph), and then on a file of ten articles
     * on one subject. Boundary F1:
     *
     *   TextTiling: dips of the cosine of idf-weighted windows of 3 paragraphs    .91   .93   .35
     *   the most probable division [1], as in Division                            .92   .93   .89
     *   the same, lowered at paragraphs that set out an acronym, raised at
     *       those that begin with a pronoun or a connective                       .92   .95   .89
     *
     * but each of them also divides single articles into their sections. Hence two steps: Division proposes,
     * and its proposal counts where the file shows that it holds several stories. It does where the parts have no themes
     * in common (see themesShared; .05 to .19 on the concatenations, .33 to .50 on single articles), or where names are
     * introduced again that a single author would introduce once (Introductions).
     *
     * [1] Utiyama, Isahara: A statistical model for domain-independent text segmentation, ACL 2001
     */

    /** A text of fewer words is too short to tell: a theme needs room to be repeated. */
    private static final int FEWEST_WORDS = 1_000;

    private static final int FEWEST_UNITS = 8;

    /** The work grows with the square: a longer text is a book or a log and stays whole. */
    private static final int MOST_UNITS = 1_500;

    /** The words a part repeats most are its themes. */
    private static final int THEMES = 6;

    /** Parts that find so much of one another's themes in all the others are of one story. */
    private static final double SHARED = 0.25;

    /** Neighbours that share so many themes are one story even where the rest of the file is not. */
    private static final double SHARED_BY_NEIGHBOURS = 0.45;

    /** So many names introduced again show several authors. */
    private static final int INTRODUCED_AGAIN = 2;

    private StoryBreaks() {}

    /** Indexes of the blocks that begin a story, but for the first. */
    static List<Integer> boundaries(String text, List<Block> blocks) {
        List<Integer> firstBlocks = new ArrayList<>();
        List<String> units = units(text, blocks, firstBlocks);
        if (units.size() < FEWEST_UNITS || units.size() > MOST_UNITS) {
            return List.of();
        }
        WordCounts words = new WordCounts(units);
        if (words.total() < FEWEST_WORDS) {
            return List.of();
        }
        List<Integer> proposed = TextSegmentation.mostProbable(words);
        return confirmed(proposed, units, words).stream().map(firstBlocks::get).toList();
    }

    /** A paragraph with the headings above it is a unit. */
    private static List<String> units(String text, List<Block> blocks, List<Integer> firstBlocks) {
        List<String> units = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.boilerplate()) {
                continue;
            }
            first = first < 0 ? i : first;
            if (block.kind() != BlockKind.HEADING) {
                units.add(text.substring(blocks.get(first).start(), block.end()));
                firstBlocks.add(first);
                first = -1;
            }
            if (units.size() > MOST_UNITS) {
                break;
            }
        }
        return units;
    }

    private static List<Integer> confirmed(List<Integer> proposed, List<String> units, WordCounts words) {
        if (proposed.isEmpty()) {
            return List.of();
        }
        List<TopicWords> parts = parts(proposed, words);
        if (themesShared(parts) > SHARED) {
            return Introductions.repeated(units) >= INTRODUCED_AGAIN ? proposed : List.of();
        }
        List<Integer> apart = new ArrayList<>();
        for (int i = 0; i < proposed.size(); i++) {
            TopicWords before = parts.get(i);
            TopicWords after = parts.get(i + 1);
            if ((before.foundIn(after) + after.foundIn(before)) / 2 <= SHARED_BY_NEIGHBOURS) {
                apart.add(proposed.get(i));
            }
        }
        return apart;
    }

    private static List<TopicWords> parts(List<Integer> boundaries, WordCounts words) {
        List<TopicWords> parts = new ArrayList<>();
        int first = 0;
        for (int i = 0; i <= boundaries.size(); i++) {
            int end = i < boundaries.size() ? boundaries.get(i) : words.units();
            parts.add(TopicWords.of(words, first, end, THEMES));
            first = end;
        }
        return parts;
    }

    /** How much of the themes of a part is found in another, on average over all pairs; 0 to 1. */
    private static double themesShared(List<TopicWords> parts) {
        double sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < parts.size(); j++) {
                sum += i == j ? 0 : parts.get(i).foundIn(parts.get(j));
            }
        }
        return sum / (parts.size() * (parts.size() - 1.0));
    }
}
