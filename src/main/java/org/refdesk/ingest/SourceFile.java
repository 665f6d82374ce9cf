package org.refdesk.ingest;

import java.io.IOException;
import java.time.Instant;

/** A file of a corpus, as far as it must be known to tell whether it changed. */
public interface SourceFile {
    /** Path inside the corpus with forward slashes; what {@code Document.source()} of its documents says. */
    String name();

    /** Length in bytes. */
    long size();

    /** When it was last written. */
    Instant modified();

    /** Stands for all that the catalog says of it: where it differs, the file is indexed again. */
    String catalogKey();

    /** Of its bytes, in lower-case hexadecimal. */
    String sha256() throws IOException;

    /**
     * Whether somebody may still be writing it, or it is not as it was listed: then what the index has of it stays as
     * it is. Asked only of a file that differs from what the index holds, before it is read and after.
     */
    boolean unfinished();

    /** Its documents, or why there are none. */
    ReadOutcome read() throws IOException;
}
