package org.refdesk.document;

/**
 * A range of the canonical text, in UTF-16 units.
 *
 * @param start first character
 * @param end one past the last
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("end must be >= start >= 0, got " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }
}
