package org.refdesk.ingest;

import java.util.List;
import org.refdesk.document.Document;

/** What became of reading a file. */
public sealed interface ReadOutcome {
    /**
     * It was read.
     *
     * @param problems what of it could not be read, or was left out, each as a clause
     * @param remarks what is otherwise than it says, each as a clause: all of its text was read
     * @param whole whether all of it was read; else it may hold further documents
     */
    record Read(List<Document> documents, List<String> problems, List<String> remarks, boolean whole)
            implements ReadOutcome {
        public Read {
            documents = List.copyOf(documents);
            problems = List.copyOf(problems);
            remarks = List.copyOf(remarks);
        }

        public Read(List<Document> documents, List<String> problems) {
            this(documents, problems, List.of(), true);
        }
    }

    /**
     * It holds nothing that can be indexed.
     *
     * @param reason as a clause
     * @param lasting whether it would be so again with the same bytes; else it is read again by the next ingest
     */
    record Skipped(String reason, boolean lasting) implements ReadOutcome {
        public Skipped(String reason) {
            this(reason, true);
        }
    }
}
