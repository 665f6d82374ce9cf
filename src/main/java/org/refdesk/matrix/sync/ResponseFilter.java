package org.refdesk.matrix.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.LongAdder;

/**
 * Filters a homeserver's responses. Removes invalid events, since a single one would keep the library from reading the
 * others, and everything that Refdesk does not read. Responses are streamed: at most the newest events of one room are
 * held at a time. Safe for use by several threads.
 */
public final class ResponseFilter {
    private final LongAdder leftOut = new LongAdder();

    /**
     * Writes a response without what is filtered out.
     *
     * @throws IOException if the response is not a JSON object
     */
    public void sift(InputStream answer, OutputStream to) throws IOException {
        new SyncResponseFilter(answer, to, leftOut::increment).write();
    }

    /** How many items were removed because they were no events, or too long or too deep for one. */
    public long leftOut() {
        return leftOut.sum();
    }
}
