package org.refdesk.document;

import org.jspecify.annotations.Nullable;

/**
 * A heading, paragraph, list item, table row or quotation of a document.
 *
 * @param kind what it is
 * @param start first character in the canonical text, in UTF-16 units
 * @param end one past the last character
 * @param boilerplate whether it is navigation, an appeal or the like: kept in the text, never cited
 * @param page the page it stands on, from 1, or null where the format has no pages
 */
public record Block(
        BlockKind kind,
        int start,
        int end,
        boolean boilerplate,
        @Nullable Integer page) {
    public Block {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("end must be >= start >= 0, got " + start + ".." + end);
        }
    }

    /** The same block, marked as boilerplate or as text. */
    public Block withBoilerplate(boolean is) {
        return new Block(kind, start, end, is, page);
    }
}
