package org.refdesk.cli;

/** Hears how far the indexing has come. */
public interface IndexProgress {
    /**
     * A file is done.
     *
     * @param done how many are done, of {@code total}
     * @param file the one just done
     */
    void advanced(long done, long total, String file);

    /** Something that a person should know, as a sentence: the index is built anew because its schema is old. */
    void said(String line);
}
