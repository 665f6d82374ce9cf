package org.refdesk.reader.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;
import org.refdesk.document.Metadata;
import org.refdesk.document.Story;
import org.refdesk.reader.blocks.TextBlocks;

/** Tells apart the stories that a file runs together: by the marks its author set, else by its words. */
public final class StorySplitter {
    /** A title that only blank lines set apart has at least so many words; a section's heading tends to have fewer. */
    private static final int TITLE_WORDS = 4;

    private StorySplitter() {}

    /** All blocks as one story; none where there is no block. */
    public static List<Story> one(List<Block> blocks) {
        return between(blocks, List.of());
    }

    /** The stories of plain text, in order. */
    public static List<Story> divide(String text, List<Block> blocks) {
        List<Integer> marked = marked(text, blocks);
        return between(blocks, marked.isEmpty() ? StoryBreaks.boundaries(text, blocks) : marked);
    }

    /** The stories of a text whose format has marks for them, in order. */
    public static List<Story> divideMarked(String text, List<Block> blocks) {
        return between(blocks, marked(text, blocks));
    }

    private static List<Story> between(List<Block> blocks, List<Integer> boundaries) {
        List<Story> stories = new ArrayList<>();
        int first = 0;
        int looked = 0;
        for (int boundary : boundaries) {
            if (hasText(blocks, looked, boundary)) {
                stories.add(new Story(first, boundary, Metadata.UNKNOWN));
                first = boundary;
            }
            looked = boundary;
        }
        if (first < blocks.size()) {
            stories.add(new Story(first, blocks.size(), Metadata.UNKNOWN));
        }
        return stories;
    }

    /** Titles below a ruler, or below more than one blank line, or of the first level. */
    private static List<Integer> marked(String text, List<Block> blocks) {
        return IntStream.range(1, blocks.size())
                .filter(i -> blocks.get(i).kind() == BlockKind.HEADING
                        && !blocks.get(i).boilerplate())
                .filter(i -> isTitle(text, blocks.get(i), lineBefore(text, blocks, i)))
                .boxed()
                .toList();
    }

    private static boolean isTitle(String text, Block heading, String gap) {
        boolean firstLevel = gap.endsWith("\n# ");
        boolean ruled = !gap.endsWith("## ") && gap.lines().anyMatch(line -> isRuler(line.strip()));
        boolean apart = gap.chars().filter(c -> c == '\n').count() >= 3
                && text.substring(heading.start(), heading.end()).split("\\s+", TITLE_WORDS).length == TITLE_WORDS;
        return firstLevel || ruled || apart;
    }

    private static boolean isRuler(String line) {
        return !line.isEmpty() && TextBlocks.isSeparator(line, 0, line.length());
    }

    private static String lineBefore(String text, List<Block> blocks, int index) {
        return text.substring(blocks.get(index - 1).end(), blocks.get(index).start());
    }

    private static boolean hasText(List<Block> blocks, int first, int end) {
        return blocks.subList(first, end).stream()
                .anyMatch(block -> !block.boilerplate() && block.kind() != BlockKind.HEADING);
    }
}
