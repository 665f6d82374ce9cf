package org.refdesk.reader.blocks;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;

/** The blocks of Markdown. The marks that begin or end a block are left out of it. */
public final class MarkdownBlocks {
    /** Marks are looked for in so much of a line; a longer one is no heading and no row of a table. */
    private static final int LONGEST_MARKED = 2_000;

    private final String text;
    private final int from;
    private final List<Block> blocks = new ArrayList<>();
    private boolean fenced;
    private boolean commented;
    private int start = -1;
    private int end;
    private BlockKind kind = BlockKind.PARAGRAPH;

    private MarkdownBlocks(String text, int from) {
        this.text = text;
        this.from = from;
    }

    /**
     * The blocks of a text.
     *
     * @param from one past its front matter
     */
    public static List<Block> of(String text, int from) {
        MarkdownBlocks blocks = new MarkdownBlocks(text, from);
        new TextLines(text).forEach(blocks::take);
        blocks.close();
        return blocks.blocks;
    }

    private void take(TextLines.Line line) {
        if (line.start() < from) {
            return;
        }
        String content = text.substring(line.start(), Math.min(line.end(), line.start() + LONGEST_MARKED));
        if (content.startsWith("```") || content.startsWith("~~~")) {
            close();
            fenced = !fenced;
        } else if (fenced) {
            takeFenced(line);
        } else if (commented || content.startsWith("<!--")) {
            close();
            commented = !content.contains("-->");
        } else {
            takeMarked(line, content);
        }
    }

    private void takeFenced(TextLines.Line line) {
        if (!line.isBlank()) {
            extend(BlockKind.PARAGRAPH, line.start(), line.end());
        }
    }

    private void takeMarked(TextLines.Line line, String content) {
        MarkdownMarks marks = new MarkdownMarks(content);
        int heading = content.length() == line.length() ? marks.heading() : 0;
        int item = marks.item();
        int quotation = marks.quotation();
        if (line.isBlank()) {
            close();
        } else if (heading > 0) {
            close();
            add(BlockKind.HEADING, line.start() + heading, line.start() + marks.headingEnd(heading));
        } else if (marks.isUnderline() && start >= 0 && kind == BlockKind.PARAGRAPH) {
            kind = BlockKind.HEADING;
            close();
        } else if (marks.isTableRuler() || TextBlocks.isSeparator(content, 0, content.length())) {
            close();
        } else if (item > 0 && line.length() > item) {
            close();
            extend(BlockKind.LIST_ITEM, line.start() + item, line.end());
        } else if (quotation > 0) {
            takeQuoted(line, line.start() + quotation);
        } else if (isRow(content)) {
            close();
            addRow(line);
        } else {
            extend(BlockKind.PARAGRAPH, line.start(), line.end());
        }
    }

    private static boolean isRow(String content) {
        return content.length() < LONGEST_MARKED && content.startsWith("|") && content.length() > 1;
    }

    private void takeQuoted(TextLines.Line line, int from) {
        if (from >= line.end()) {
            close();
            return;
        }
        if (kind != BlockKind.QUOTATION) {
            close();
        }
        extend(BlockKind.QUOTATION, from, line.end());
    }

    private void addRow(TextLines.Line line) {
        int from = line.start() + 1;
        int to = text.charAt(line.end() - 1) == '|' ? line.end() - 1 : line.end();
        add(BlockKind.TABLE_ROW, from, Math.max(from, to));
    }

    /** Goes on with the block under way, of whatever kind, or begins one. */
    private void extend(BlockKind newKind, int from, int to) {
        if (start < 0) {
            start = from;
            kind = newKind;
        }
        end = to;
    }

    private void close() {
        if (start >= 0) {
            add(kind, start, end);
        }
        start = -1;
        kind = BlockKind.PARAGRAPH;
    }

    private void add(BlockKind of, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && TextLines.isWhite(text.charAt(first))) {
            first++;
        }
        while (last > first && TextLines.isWhite(text.charAt(last - 1))) {
            last--;
        }
        if (last > first) {
            blocks.add(new Block(of, first, last, false, null));
        }
    }
}
