package org.refdesk.reader;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;
import org.refdesk.document.Metadata;
import org.refdesk.document.Story;

/** Tells apart the stories that a file runs together. */
final class Stories {
    private Stories() {}

    /** All blocks as one story; none where there is no block. */
    static List<Story> one(List<Block> blocks) {
        return blocks.isEmpty() ? List.of() : List.of(new Story(0, blocks.size(), Metadata.UNKNOWN));
    }

    /** The stories of a document, in order. */
    static List<Story> divide(String text, List<Block> blocks) {
        List<Story> stories = new ArrayList<>();
        int first = 0;
        for (int i = 1; i < blocks.size(); i++) {
            if (blocks.get(i).kind() == BlockKind.HEADING
                    && newlines(text, blocks.get(i - 1).end(), blocks.get(i).start()) >= 3
                    && hasText(blocks, first, i)) {
                stories.add(new Story(first, i, Metadata.UNKNOWN));
                first = i;
            }
        }
        if (first < blocks.size()) {
            stories.add(new Story(first, blocks.size(), Metadata.UNKNOWN));
        }
        return stories;
    }

    private static boolean hasText(List<Block> blocks, int first, int end) {
        return blocks.subList(first, end).stream()
                .anyMatch(block -> !block.boilerplate() && block.kind() != BlockKind.HEADING);
    }

    private static long newlines(String text, int from, int to) {
        return text.substring(from, to).chars().filter(c -> c == '\n').count();
    }
}
