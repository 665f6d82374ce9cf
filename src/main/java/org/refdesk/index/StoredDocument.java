package org.refdesk.index;

import java.util.List;
import org.refdesk.document.Metadata;

/**
 * A document as the index keeps it, without its text.
 *
 * @param id as citations name it
 * @param source the file that it was read from
 * @param sha256 of its bytes
 * @param catalogKey stands for what the catalog said of it when it was indexed
 * @param characters length of the canonical text
 * @param stories in order
 */
public record StoredDocument(
        String id, String source, String sha256, String catalogKey, int characters, List<StoredStory> stories) {
    public StoredDocument {
        stories = List.copyOf(stories);
    }

    /** This, with other stories. */
    StoredDocument withStories(List<StoredStory> others) {
        return new StoredDocument(id, source, sha256, catalogKey, characters, others);
    }

    /**
     * One of its stories.
     *
     * @param metadata what is known of it
     * @param firstParagraph number of its first block, from 1
     * @param lastParagraph number of its last block
     */
    public record StoredStory(Metadata metadata, int firstParagraph, int lastParagraph) {}
}
