package org.refdesk.analysis;

/**
 * A term and where its word stands in the text it was read from.
 *
 * @param term as indexed and searched for
 * @param start first character of the word, in UTF-16 units
 * @param end one past its last character
 */
public record Token(String term, int start, int end) {
    public Token {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("end must be >= start >= 0, got " + start + ".." + end);
        }
    }
}
