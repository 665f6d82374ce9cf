package org.refdesk.reader.blocks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;

/** Marks what is no part of any story: navigation, appeals, players, notices. Marks too little rather than too much. */
public final class Boilerplate {
    /** A text of more blocks is a log or a list and no page. */
    private static final int MOST_BLOCKS = 20_000;

    /** A longer block is no line of a page's furniture. */
    private static final int LONGEST = 400;

    /** A headline that stands twice stands within so many blocks. */
    private static final int HEADLINE_REACH = 10;

    private static final int LONGEST_HEADLINE = 150;
    private static final int SHORTEST_HEADLINE = 20;

    /** Between a headline and its copy there is no paragraph as long as this, in characters. */
    private static final int PARAGRAPH = 200;

    private final String text;
    private final List<Block> blocks;

    private Boilerplate(String text, List<Block> blocks) {
        this.text = text;
        this.blocks = new ArrayList<>(blocks);
    }

    /** The same blocks, boilerplate marked. */
    public static List<Block> mark(String text, List<Block> blocks) {
        if (blocks.size() > MOST_BLOCKS) {
            return blocks;
        }
        Boilerplate boilerplate = new Boilerplate(text, blocks);
        boilerplate.markLines();
        boilerplate.markHeadlinesAgain();
        boilerplate.markLetters();
        boilerplate.markIcons();
        return boilerplate.blocks;
    }

    private void markLines() {
        for (int i = 0; i < blocks.size(); i++) {
            if (length(i) <= LONGEST && BoilerplateCues.isBoilerplate(content(i))) {
                markAt(i);
            }
        }
    }

    /** The second of two equal headlines, with the first a heading whatever it ends in. */
    private void markHeadlinesAgain() {
        Map<String, Integer> short_ = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (length(i) >= PARAGRAPH) {
                short_.clear();
            } else if (length(i) >= SHORTEST_HEADLINE && length(i) <= LONGEST_HEADLINE) {
                Integer before = short_.putIfAbsent(content(i), i);
                if (before != null && i - before <= HEADLINE_REACH && leadsToText(i)) {
                    Block first = blocks.get(before);
                    blocks.set(
                            before,
                            new Block(
                                    BlockKind.HEADING, first.start(), first.end(), first.boilerplate(), first.page()));
                    markAt(i);
                }
            }
        }
    }

    private boolean leadsToText(int index) {
        for (int i = index + 1; i < Math.min(blocks.size(), index + HEADLINE_REACH); i++) {
            if (length(i) >= PARAGRAPH) {
                return true;
            }
        }
        return false;
    }

    private void markLetters() {
        for (AppealLetter letter : AppealLetter.find(text, blocks)) {
            for (int i = letter.first(); i < letter.end(); i++) {
                markAt(i);
            }
        }
    }

    /** A line without a letter or digit goes with the boilerplate below it. */
    private void markIcons() {
        for (int i = blocks.size() - 2; i >= 0; i--) {
            boolean wordless = length(i) <= 8 && content(i).codePoints().noneMatch(Character::isLetterOrDigit);
            if (wordless && blocks.get(i + 1).boilerplate()) {
                markAt(i);
            }
        }
    }

    private void markAt(int index) {
        blocks.set(index, blocks.get(index).withBoilerplate(true));
    }

    private int length(int index) {
        return blocks.get(index).end() - blocks.get(index).start();
    }

    private String content(int index) {
        return text.substring(blocks.get(index).start(), blocks.get(index).end());
    }
}
