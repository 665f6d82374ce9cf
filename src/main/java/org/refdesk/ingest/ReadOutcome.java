package org.refdesk.ingest;

import java.util.List;
import org.refdesk.document.Document;

/** What became of reading a file. */
public sealed interface ReadOutcome {
    /**
     * It was read.
     *
     * @param problems what of it could not be read, each as a clause
     */
    record Read(List<Document> documents, List<String> problems) implements ReadOutcome {
        public Read {
            documents = List.copyOf(documents);
            problems = List.copyOf(problems);
        }
    }

    /** It holds nothing that can be indexed; why, as a clause. */
    record Skipped(String reason) implements ReadOutcome {}
}
