package org.refdesk.chat.reply;

import java.util.Optional;
import org.refdesk.answer.Citation;

/** Finds the address at which a citation can be opened. */
@FunctionalInterface
public interface CitationLinks {
    Optional<String> of(Citation citation);

    /** Links to where the story was published, if that is known. */
    static CitationLinks published() {
        return citation -> Optional.ofNullable(citation.metadata().url());
    }
}
