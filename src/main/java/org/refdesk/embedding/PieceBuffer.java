package org.refdesk.embedding;

import java.util.Arrays;

/** Piece numbers as they are found. */
final class PieceBuffer {
    private final long[] pieces;
    private int size;

    PieceBuffer(int capacity) {
        this.pieces = new long[capacity];
    }

    void add(int piece) {
        pieces[size++] = piece;
    }

    /** Forgets all but the first {@code length}. */
    void cut(int length) {
        size = length;
    }

    int size() {
        return size;
    }

    long[] toArray() {
        return Arrays.copyOf(pieces, size);
    }
}
