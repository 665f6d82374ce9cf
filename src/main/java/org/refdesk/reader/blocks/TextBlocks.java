package org.refdesk.reader.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;

/** The blocks of plain text: its lines, or its paragraphs where the lines are of a fixed width. */
public final class TextBlocks {
    private static final Pattern ITEM = Pattern.compile("^(?:[-*•‣◦–]|\\(?\\d{1,3}[.)])\\s+\\S.*", Pattern.DOTALL);

    /** A longer line is no separator. */
    private static final int LONGEST_SEPARATOR = 200;

    /** A line of dashes, stars or the like: it separates, and says nothing. */
    private static final Pattern SEPARATOR = Pattern.compile("(?:[-=_*~#·•+]\\s?){3," + LONGEST_SEPARATOR + "}");

    private final String text;
    private final boolean wrapped;
    private final List<Block> blocks = new ArrayList<>();

    /** The block under way: its range and its kind; -1 where there is none. */
    private int start = -1;

    private int end;
    private BlockKind kind = BlockKind.PARAGRAPH;

    private TextBlocks(String text, boolean wrapped) {
        this.text = text;
        this.wrapped = wrapped;
    }

    public static List<Block> of(String text) {
        TextBlocks blocks = new TextBlocks(text, LineWrapping.isWrapped(text));
        new TextLines(text).forEach(blocks::take);
        blocks.close();
        return Headings.mark(text, blocks.blocks);
    }

    private void take(TextLines.Line line) {
        if (line.isBlank() || isSeparator(text, line.start(), line.end())) {
            close();
            return;
        }
        boolean item = isItem(line);
        if (!wrapped || item || startsParagraph(line)) {
            close();
        }
        if (start < 0) {
            start = line.start();
            kind = item ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
        }
        end = line.end();
    }

    private boolean isItem(TextLines.Line line) {
        int head = Math.min(line.end(), line.start() + 8);
        return ITEM.matcher(text.substring(line.start(), head)).matches();
    }

    /** In wrapped text without blank lines between paragraphs, an indented line after a stop begins one. */
    private boolean startsParagraph(TextLines.Line line) {
        return start >= 0
                && kind == BlockKind.PARAGRAPH
                && line.indent() >= 2
                && ".!?”\"’".indexOf(text.charAt(end - 1)) >= 0
                && !TextLines.isIndented(text, start);
    }

    private void close() {
        if (start >= 0) {
            blocks.add(new Block(kind, start, end, false, noPage()));
        }
        start = -1;
    }

    private static @Nullable Integer noPage() {
        return null;
    }

    public static boolean isSeparator(String text, int start, int end) {
        return end - start <= LONGEST_SEPARATOR
                && !Character.isLetterOrDigit(text.charAt(start))
                && SEPARATOR.matcher(text.substring(start, end)).matches();
    }
}
