package org.refdesk.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Metadata;
import org.refdesk.document.Span;

/**
 * A verbatim quote and its place in a document.
 *
 * @param quote the words of the document, character for character
 * @param highlights ranges inside the quote that matched the question or carry the answer; in order, not adjacent
 * @param document id of the document
 * @param metadata what is known of its story
 * @param page page, from 1, or null if the format has none
 * @param paragraph number of the block in which it begins, from 1
 * @param start first character in the canonical text, in UTF-16 units
 * @param end one past the last character
 * @param score how well it answers, 0 to 1; comparable within one answer
 * @param sha256 of the document
 * @param alsoIn ids of other documents with the same words
 */
public record Citation(
        String quote,
        List<Span> highlights,
        String document,
        Metadata metadata,
        @Nullable Integer page,
        int paragraph,
        int start,
        int end,
        double score,
        String sha256,
        List<String> alsoIn) {
    public Citation {
        highlights = List.copyOf(highlights);
        alsoIn = List.copyOf(alsoIn);
        if (end - start != quote.length()) {
            throw new IllegalArgumentException(
                    "a quote must be as long as its range, got " + quote.length() + " for " + start + ".." + end);
        }
    }
}
