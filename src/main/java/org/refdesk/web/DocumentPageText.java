package org.refdesk.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.desk.CorpusContents;
import org.refdesk.desk.DocumentSnapshot;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;
import org.refdesk.document.Span;
import org.refdesk.web.cite.StoryView;

/** What stands on a leaf of a document: its blocks in order, and the heads of the stories that begin there. */
final class DocumentPageText {
    /** The name of the first marked words. */
    static final String ANCHOR = "cited";

    private final DocumentSnapshot document;
    private final Span shown;
    private final @Nullable Span cited;
    private final String text;
    private boolean named;

    /** @param cited what is marked, or null */
    DocumentPageText(DocumentSnapshot document, Span leaf, @Nullable Span cited) {
        this.document = document;
        this.shown = leaf;
        this.cited = cited;
        this.text = document.text(shown.start(), shown.end());
    }

    /**
     * A block, or the part of one that stands here.
     *
     * @param number paragraph number, from 1; 0 for what stands before the first
     * @param kind how it is set
     * @param boilerplate whether it is never cited
     * @param runs its text
     * @param after what stands between it and the next block, which is no block's text, such as marks of the format
     * @param story the story that begins with it, or null
     */
    record Piece(
            int number,
            String kind,
            boolean boilerplate,
            List<TextRun> runs,
            List<TextRun> after,
            @Nullable StoryView story) {
        /** The name by which an address scrolls here; null for what has no number. */
        @Nullable
        String anchor() {
            return number == 0 ? null : "p" + number;
        }
    }

    List<Piece> pieces() {
        List<Block> blocks = document.blocks();
        List<Piece> pieces = new ArrayList<>();
        int first = firstEndingAfter(blocks, shown.start());
        int lead =
                first < blocks.size() ? Math.min(shown.end(), blocks.get(first).start()) : shown.end();
        if (lead > shown.start()) {
            pieces.add(new Piece(0, "lead", false, List.of(), runs(shown.start(), lead), null));
        }
        for (int i = first; i < blocks.size() && blocks.get(i).start() < shown.end(); i++) {
            Block block = blocks.get(i);
            int next = i + 1 < blocks.size() ? blocks.get(i + 1).start() : document.characters();
            boolean begins = block.start() >= shown.start();
            pieces.add(new Piece(
                    i + 1,
                    kind(block.kind()),
                    block.boilerplate(),
                    runs(block.start(), block.end()),
                    runs(block.end(), next),
                    begins ? storyAt(i + 1) : null));
        }
        return pieces;
    }

    private @Nullable StoryView storyAt(int paragraph) {
        for (CorpusContents.HeldStory story : document.stories()) {
            if (story.firstParagraph() == paragraph) {
                return new StoryView(story.metadata());
            }
        }
        return null;
    }

    private static int firstEndingAfter(List<Block> blocks, int offset) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private List<TextRun> runs(int from, int to) {
        int start = Math.clamp(from, shown.start(), shown.end());
        int end = Math.clamp(to, start, shown.end());
        String part = text.substring(start - shown.start(), end - shown.start());
        List<TextRun> runs = new ArrayList<>();
        for (TextRun run : TextRun.of(part, marks(start, end))) {
            boolean first = run.marked() && !named;
            named |= first;
            runs.add(first ? run.named(ANCHOR) : run);
        }
        return runs;
    }

    private List<Span> marks(int start, int end) {
        if (cited == null || cited.end() <= start || cited.start() >= end) {
            return List.of();
        }
        return List.of(new Span(Math.max(cited.start(), start) - start, Math.min(cited.end(), end) - start));
    }

    private static String kind(BlockKind kind) {
        return switch (kind) {
            case HEADING -> "heading";
            case PARAGRAPH -> "paragraph";
            case LIST_ITEM -> "item";
            case TABLE_ROW -> "row";
            case QUOTATION -> "quotation";
        };
    }
}
