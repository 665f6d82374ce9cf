package org.refdesk.chat.reply;

import java.util.Optional;
import org.refdesk.answer.Citation;

/** Where a citation can be opened. */
@FunctionalInterface
public interface CitationLinks {
    Optional<String> of(Citation citation);

    /** Where the story was published, as far as that is known. */
    static CitationLinks published() {
        return citation -> Optional.ofNullable(citation.metadata().url());
    }
}
