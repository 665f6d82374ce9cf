package org.refdesk.reader.blocks;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;

/** Finds the headings of plain text: short lines that end no sentence, with a paragraph below. */
final class Headings {
    private static final int LONGEST = 110;
    private static final int MOST_WORDS = 16;

    /** A line of so few words needs no capitals to be a heading. */
    private static final int FEW_WORDS = 8;

    /** Text below a heading is at least so long, in characters. */
    private static final int BODY = 100;

    /** So many headings may follow one another: a title, a subtitle and the first section's. */
    private static final int STACK = 3;

    private Headings() {}

    /** The same blocks, headings marked. */
    static List<Block> mark(String text, List<Block> blocks) {
        List<Block> marked = new ArrayList<>(blocks);
        int headed = 0;
        for (int i = blocks.size() - 2; i >= 0; i--) {
            Block block = blocks.get(i);
            Block below = marked.get(i + 1);
            boolean stacked = below.kind() == BlockKind.HEADING && headed < STACK;
            boolean body = below.kind() == BlockKind.PARAGRAPH && length(below) >= Math.max(BODY, length(block));
            boolean heading = block.kind() == BlockKind.PARAGRAPH
                    && (stacked || body)
                    && looksLikeOne(
                            text.substring(block.start(), Math.min(block.end(), block.start() + LONGEST + 1)),
                            standsAlone(text, block))
                    && isApart(text, blocks, i);
            headed = heading ? headed + 1 : 0;
            if (heading) {
                marked.set(i, new Block(BlockKind.HEADING, block.start(), block.end(), false, block.page()));
            }
        }
        return marked;
    }

    /** A line that goes on a sentence of the line above, or of a list, is none. */
    private static boolean isApart(String text, List<Block> blocks, int index) {
        if (index == 0) {
            return true;
        }
        Block above = blocks.get(index - 1);
        char last = text.charAt(above.end() - 1);
        return ",;:-–—".indexOf(last) < 0 && above.kind() != BlockKind.LIST_ITEM;
    }

    private static boolean standsAlone(String text, Block block) {
        boolean above = block.start() < 2 || text.startsWith("\n\n", block.start() - 2);
        return above && text.startsWith("\n\n", block.end());
    }

    /**
     * Judges a line by itself.
     *
     * @param alone whether blank lines set it apart, so that it needs neither capitals nor to be very short
     */
    static boolean looksLikeOne(String line, boolean alone) {
        if (line.length() > LONGEST || line.indexOf('\n') >= 0) {
            return false;
        }
        String bare = line.replaceAll("^[\\p{P}\\p{S}\\s]+|[\"'”’»)\\]]+$", "");
        if (bare.isEmpty() || ".!:;,…。！：؟".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            return false;
        }
        String[] words = bare.split("\\s+");
        int first = bare.codePointAt(0);
        if (Character.isLowerCase(first) || words.length > MOST_WORDS || !hasLetter(bare)) {
            return false;
        }
        return alone
                || isTitleCase(words)
                || (words.length <= FEW_WORDS && bare.indexOf("://") < 0 && bare.indexOf('@') < 0);
    }

    private static boolean hasLetter(String line) {
        return line.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isTitleCase(String[] words) {
        int long_ = 0;
        int capital = 0;
        for (String word : words) {
            String bare = word.replaceAll("^[^\\p{L}\\p{N}]+", "");
            if (bare.length() >= 4) {
                long_++;
                capital += Character.isLowerCase(bare.codePointAt(0)) ? 0 : 1;
            }
        }
        return long_ > 0 && capital * 10 >= long_ * 7;
    }

    private static int length(Block block) {
        return block.end() - block.start();
    }
}
