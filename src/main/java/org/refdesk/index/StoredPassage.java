package org.refdesk.index;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.TermSet;
import org.refdesk.analysis.TokenHashes;
import org.refdesk.document.Metadata;
import org.refdesk.passage.Passage;
import org.refdesk.passage.Span;

/**
 * A passage as the index keeps it: all that a citation needs.
 *
 * @param document id of its document
 * @param source the file that the document was read from
 * @param sha256 of the document
 * @param metadata what is known of its story
 * @param passage where it stands in the canonical text, and its sentences
 * @param blocks the blocks it touches, in order; at least one
 * @param text the canonical text from the passage's start to its end
 * @param tokens of the text
 * @param about terms of what is known of its story: its title, publisher and author
 */
public record StoredPassage(
        String document,
        String source,
        String sha256,
        Metadata metadata,
        Passage passage,
        List<BlockMark> blocks,
        String text,
        TokenHashes tokens,
        TermSet about) {
    public StoredPassage {
        blocks = List.copyOf(blocks);
        if (text.length() != passage.end() - passage.start()) {
            throw new IllegalArgumentException("text must be as long as its passage, got " + text.length() + " for "
                    + passage.start() + ".." + passage.end());
        }
    }

    /** A passage whose terms are read from its text and from what is known of its story. */
    public static StoredPassage of(
            String document,
            String source,
            String sha256,
            Metadata metadata,
            Passage passage,
            List<BlockMark> blocks,
            String text) {
        return new StoredPassage(
                document, source, sha256, metadata, passage, blocks, text, TokenHashes.of(text), about(metadata));
    }

    private static TermSet about(Metadata metadata) {
        List<String> terms = new ArrayList<>();
        for (String known : new String[] {metadata.title(), metadata.publisher(), metadata.author()}) {
            if (known != null) {
                terms.addAll(RefdeskAnalyzer.stemmed().terms(known));
            }
        }
        return TermSet.of(terms);
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
    public BlockMark blockAt(int offset) {
        BlockMark found = blocks.getFirst();
        for (BlockMark block : blocks) {
            if (block.start() <= offset) {
                found = block;
            }
        }
        return found;
    }
}
