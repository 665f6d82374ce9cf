package org.refdesk.document;

import java.util.List;
import org.refdesk.text.ShortenedText;

/**
 * One file (or one line of a {@code .jsonl} corpus) as read.
 *
 * <p>Its blocks lie in the order of the text and do not overlap; its stories lie in the order of the blocks, cover all
 * of them and do not overlap. Paragraph numbers, as citations give them, are positions in {@code blocks}, from 1.
 *
 * @param id path inside the corpus folder with forward slashes, or the id of the line of a {@code .jsonl} corpus; of 1
 *     to {@value DocumentId#MOST_BYTES} bytes in UTF-8
 * @param source path of the file inside the corpus folder that it was read from; the id, but for {@code .jsonl}
 * @param sha256 of the bytes of the file, or of the line, in lower-case hexadecimal
 * @param text the canonical text, which every offset refers to, in UTF-16 units, ends exclusive
 * @param blocks headings, paragraphs and so on
 * @param stories the articles it holds; at least one where there is a block
 */
public record Document(String id, String source, String sha256, String text, List<Block> blocks, List<Story> stories) {
    public Document {
        if (id.isEmpty() || DocumentId.isTooLong(id)) {
            throw new IllegalArgumentException("id must have 1.." + DocumentId.MOST_BYTES + " bytes, got " + id.length()
                    + " characters: " + ShortenedText.of(id));
        }
        blocks = List.copyOf(blocks);
        stories = List.copyOf(stories);
        int at = 0;
        for (Block block : blocks) {
            if (block.start() < at || block.end() > text.length()) {
                throw new IllegalArgumentException(
                        id + ": block " + block.start() + ".." + block.end() + " overlaps or leaves the text");
            }
            at = block.end();
        }
        int next = 0;
        for (Story story : stories) {
            if (story.firstBlock() != next) {
                throw new IllegalArgumentException(
                        id + ": story must begin at block " + next + ", got " + story.firstBlock());
            }
            next = story.endBlock();
        }
        if (next != blocks.size()) {
            throw new IllegalArgumentException(id + ": stories cover " + next + " blocks of " + blocks.size());
        }
    }

    /** The characters of a block. */
    public String text(Block block) {
        return text.substring(block.start(), block.end());
    }
}
