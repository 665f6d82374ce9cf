package org.refdesk.ingest;

import java.util.List;
import org.refdesk.document.Document;
import org.refdesk.passage.Passage;

/** How many of the bytes of a file each of its passages stands for, as far as progress goes. */
final class ProgressShare {
    private final double bytesACharacter;
    private final long bytes;
    private long given;

    ProgressShare(long bytes, List<Document> documents) {
        long characters = documents.stream()
                .mapToLong(document -> document.text().length())
                .sum();
        this.bytes = bytes;
        this.bytesACharacter = characters == 0 ? 0 : (double) bytes / characters;
    }

    long of(Passage passage) {
        long share = (long) (bytesACharacter * (passage.end() - passage.start()));
        given += share;
        return share;
    }

    /** What is left when all passages have had theirs. */
    long rest() {
        return bytes - given;
    }
}
