package org.refdesk.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream as bytes, none held beyond a limit. */
final class ByteLines {
    private final InputStream in;
    private final int limit;
    private byte[] bytes = {};
    private int number;
    private boolean tooLong;

    /**
     * Reads on from where the stream stands.
     *
     * @param limit bytes that a line may hold
     */
    ByteLines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Moves to the next line; false at the end of the stream. */
    boolean next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        tooLong = false;
        int b = in.read();
        if (b < 0) {
            return false;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() < limit) {
                line.write(b);
            } else {
                tooLong = true;
            }
        }
        number++;
        bytes = line.toByteArray();
        return true;
    }

    /** Of the line, from 1. */
    int number() {
        return number;
    }

    /** The line without its end. */
    byte[] bytes() {
        return bytes;
    }

    /** Whether the line goes on past the limit. */
    boolean isTooLong() {
        return tooLong;
    }
}
