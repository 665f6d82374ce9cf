package org.refdesk.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.refdesk.index.IndexSchema;

/** How telling a term is: its inverse document frequency over passages, as in Lucene's BM25; above 0. */
public final class Idf {
    private final IndexReader reader;

    public Idf(IndexReader reader) {
        this.reader = reader;
    }

    /** Of a term as analyzed; one that stands nowhere is the rarest. */
    public double of(String term) {
        int with = passagesWith(term);
        return Math.log(1 + (passages() - with + 0.5) / (with + 0.5));
    }

    /** How many passages hold a term. */
    public int passagesWith(String term) {
        try {
            return reader.docFreq(new Term(IndexSchema.TEXT, term));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** How many passages there are. */
    public int passages() {
        try {
            return reader.getDocCount(IndexSchema.TEXT);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("the terms of the index cannot be read", e);
    }
}
