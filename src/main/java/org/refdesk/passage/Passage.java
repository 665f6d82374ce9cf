package org.refdesk.passage;

import java.util.List;
import org.refdesk.document.Span;

/**
 * The run of sentences that is indexed and ranked as one: a paragraph, or several short ones together.
 *
 * @param story index of its story in the document
 * @param firstBlock index of its first block in the document
 * @param start first character in the canonical text
 * @param end one past the last character
 * @param sentences its sentences, in order, by offsets in the canonical text; at least one
 */
public record Passage(int story, int firstBlock, int start, int end, List<Span> sentences) {
    public Passage {
        sentences = List.copyOf(sentences);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("a passage needs a sentence, got none at " + start + ".." + end);
        }
        if (sentences.getFirst().start() < start || sentences.getLast().end() > end) {
            throw new IllegalArgumentException("sentences leave the passage " + start + ".." + end);
        }
    }
}
