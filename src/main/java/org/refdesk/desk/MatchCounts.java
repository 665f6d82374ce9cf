package org.refdesk.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.search.Query;
import org.refdesk.index.IndexSnapshot;

/** Counts what a Lucene query finds in the index. */
final class MatchCounts {
    private MatchCounts() {}

    static int count(Query passages, IndexSnapshot snapshot) {
        try {
            return snapshot.searcher().count(passages);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be searched: " + e.getMessage(), e);
        }
    }
}
