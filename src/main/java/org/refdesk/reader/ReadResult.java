package org.refdesk.reader;

import java.util.List;
import org.refdesk.document.Document;

/** What came of reading a file. */
public sealed interface ReadResult {
    /**
     * It was read.
     *
     * @param documents one, or one a line of a {@code .jsonl} file
     * @param problems what could not be read of it, each as a clause such as "line 3: not valid JSON"
     * @param remarks what is otherwise than the file or the catalog says, each as a clause such as "title cut to 300
     *     characters": all of the text was read
     * @param whole whether all of it was read; else it may hold further documents
     */
    record Read(List<Document> documents, List<String> problems, List<String> remarks, boolean whole)
            implements ReadResult {
        public Read {
            documents = List.copyOf(documents);
            problems = List.copyOf(problems);
            remarks = List.copyOf(remarks);
        }

        public Read(List<Document> documents) {
            this(documents, List.of(), List.of(), true);
        }
    }

    /**
     * It was not read.
     *
     * @param reason as a clause: "a PDF, which is not read yet"
     * @param lasting whether the same bytes would be skipped again; else it is worth another try later
     */
    record Skipped(String reason, boolean lasting) implements ReadResult {
        public Skipped(String reason) {
            this(reason, true);
        }
    }
}
