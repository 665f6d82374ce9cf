package org.refdesk.matrix.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.LongAdder;

/**
 * Takes out of a homeserver's answers what is no event, since one of those would keep the library from reading the
 * others, and what nobody here reads. An answer passes through: of all of it, one event is held at a time. Safe for use
 * by several threads.
 */
public final class ResponseFilter {
    private final LongAdder leftOut = new LongAdder();

    /**
     * Writes an answer without what is no event.
     *
     * @throws IOException where the answer is no object of JSON
     */
    public void sift(InputStream answer, OutputStream to) throws IOException {
        new SyncResponseFilter(answer, to, leftOut::increment).write();
    }

    /** How much was no event, or too long or too deep for one. */
    public long leftOut() {
        return leftOut.sum();
    }
}
