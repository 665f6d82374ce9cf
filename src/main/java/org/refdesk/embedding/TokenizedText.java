package org.refdesk.embedding;

/** A text as the model reads it. */
final class TokenizedText {
    private final long[] ids;
    private final int[] starts;

    TokenizedText(long[] ids, int[] starts) {
        this.ids = ids;
        this.starts = starts;
    }

    /** Number of each piece in the vocabulary. */
    long[] ids() {
        return ids;
    }

    /** Where in the text the run of characters, between spaces, that the piece comes from begins. */
    int[] starts() {
        return starts;
    }

    int size() {
        return ids.length;
    }
}
