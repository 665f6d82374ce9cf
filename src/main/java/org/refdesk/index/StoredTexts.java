package org.refdesk.index;

/**
 * The canonical texts of one commit, which the index stores in pieces of {@value IndexSchema#PIECE_LENGTH} characters.
 *
 * @param entries that hold the pieces
 */
record StoredTexts(StoredEntries entries) {
    /** The text of a document between two offsets, or as much of it as there is. */
    String upTo(String document, int start, int end) {
        StringBuilder text = new StringBuilder();
        int first = start / IndexSchema.PIECE_LENGTH;
        for (int number = first; number * (long) IndexSchema.PIECE_LENGTH < end; number++) {
            String piece = piece(document, number);
            text.append(piece);
            if (piece.length() < IndexSchema.PIECE_LENGTH) {
                break;
            }
        }
        int skipped = first * IndexSchema.PIECE_LENGTH;
        int from = Math.min(start - skipped, text.length());
        return text.substring(from, Math.min(end - skipped, text.length()));
    }

    private String piece(String document, int number) {
        int docId = entries.first(IndexSchema.piece(document, number));
        return docId < 0 ? "" : PassageCodec.text(entries.stored(docId));
    }
}
