package org.refdesk.embedding;

import java.util.Arrays;

/** Piece numbers, and where in the text the run of characters that each comes from begins, as they are found. */
final class TokenBuffer {
    private final long[] pieces;
    private final int[] starts;
    private int size;
    private int start;

    TokenBuffer(int capacity) {
        this.pieces = new long[capacity];
        this.starts = new int[capacity];
    }

    /** What is added from now on comes from a run that begins here. */
    void startAt(int offset) {
        start = offset;
    }

    void add(int piece) {
        pieces[size] = piece;
        starts[size++] = start;
    }

    /** Forgets all but the first {@code length}. */
    void cut(int length) {
        size = length;
    }

    int size() {
        return size;
    }

    TokenizedText toPieces() {
        return new TokenizedText(Arrays.copyOf(pieces, size), Arrays.copyOf(starts, size));
    }
}
