package org.refdesk.index;

import java.time.Instant;
import java.util.List;
import org.refdesk.document.Block;

/**
 * What stands where in a document, for showing all of it: also what is never cited.
 *
 * @param read when it was read from its file, to the millisecond
 * @param blocks in order; paragraph numbers are positions in it, from 1
 */
public record StoredDocumentLayout(Instant read, List<Block> blocks) {
    public StoredDocumentLayout {
        blocks = List.copyOf(blocks);
    }
}
