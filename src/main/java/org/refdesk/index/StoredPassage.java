package org.refdesk.index;

import java.util.List;
import org.refdesk.analysis.TermPositions;
import org.refdesk.analysis.TermSet;
import org.refdesk.document.Metadata;
import org.refdesk.document.Span;
import org.refdesk.passage.Passage;

/**
 * A passage as the index keeps it: all that a citation needs.
 *
 * @param origin what it has in common with the other passages of its story
 * @param passage where it stands in the canonical text, and its sentences
 * @param blocks the blocks it touches, in order; at least one
 * @param text the canonical text from the passage's start to its end
 * @param tokens of the text
 */
public record StoredPassage(
        Origin origin, Passage passage, List<ParagraphStart> blocks, String text, TermPositions tokens) {
    public StoredPassage {
        blocks = List.copyOf(blocks);
        if (text.length() != passage.end() - passage.start()) {
            throw new IllegalArgumentException("text must be as long as its passage, got " + text.length() + " for "
                    + passage.start() + ".." + passage.end());
        }
    }

    /** A passage whose terms are read from its text. */
    public static StoredPassage of(Origin origin, Passage passage, List<ParagraphStart> blocks, String text) {
        return new StoredPassage(origin, passage, blocks, text, TermPositions.of(text));
    }

    /** Id of its document. */
    public String document() {
        return origin.document();
    }

    /** The file that the document was read from. */
    public String source() {
        return origin.source();
    }

    /** Of the document. */
    public String sha256() {
        return origin.sha256();
    }

    /** What is known of its story. */
    public Metadata metadata() {
        return origin.metadata();
    }

    /** Terms of what is known of its story: its title, publisher and author. */
    public TermSet about() {
        return origin.about();
    }

    /** Index of its story in the document. */
    public int story() {
        return passage.story();
    }

    /** The characters of a range that lies inside the passage, by offsets in the canonical text. */
    public String text(Span span) {
        return text.substring(span.start() - passage.start(), span.end() - passage.start());
    }

    /** The last block that begins at or before this offset in the canonical text. */
    public ParagraphStart blockAt(int offset) {
        ParagraphStart found = blocks.getFirst();
        for (ParagraphStart block : blocks) {
            if (block.start() <= offset) {
                found = block;
            }
        }
        return found;
    }
}
