package org.refdesk.index;

import org.jspecify.annotations.Nullable;
import org.refdesk.document.BlockKind;

/**
 * Where a block that a passage touches begins.
 *
 * @param number of the block in its document, from 1: what citations call the paragraph
 * @param start first character in the canonical text, in UTF-16 units
 * @param kind what it is
 * @param page the page it stands on, from 1, or null where the format has none
 */
public record ParagraphStart(
        int number, int start, BlockKind kind, @Nullable Integer page) {
    public ParagraphStart {
        if (number < 1 || start < 0) {
            throw new IllegalArgumentException("number must be >= 1 and start >= 0, got " + number + ", " + start);
        }
    }
}
