package org.refdesk.reader;

import java.io.IOException;

/**
 * Reads one format. A new format is one class that implements this, named in {@link Readers}. Safe for several threads.
 */
interface Reader {
    /** Whether this is its format, judged by what the file holds, with its name as a hint. */
    boolean reads(FileHead fileHead);

    /**
     * Reads the file.
     *
     * @throws IOException where the file cannot be opened or breaks off
     */
    ReadResult read(CorpusFile file) throws IOException;
}
