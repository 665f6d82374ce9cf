package org.refdesk.ingest;

import java.util.List;
import org.refdesk.document.Document;

/** What became of reading a file. */
public sealed interface ReadOutcome {
    /** It was read. */
    record Read(List<Document> documents) implements ReadOutcome {
        public Read {
            documents = List.copyOf(documents);
        }
    }

    /** It holds nothing that can be indexed; why, as a clause. */
    record Skipped(String reason) implements ReadOutcome {}
}
