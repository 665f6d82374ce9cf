package org.refdesk.document;

/**
 * One article inside a document; a file may hold several run together.
 *
 * @param firstBlock index of its first block in the document
 * @param endBlock one past the index of its last block
 * @param metadata what is known of it
 */
public record Story(int firstBlock, int endBlock, Metadata metadata) {
    public Story {
        if (firstBlock < 0 || endBlock < firstBlock) {
            throw new IllegalArgumentException(
                    "endBlock must be >= firstBlock >= 0, got " + firstBlock + ".." + endBlock);
        }
    }
}
