package org.refdesk.matrix.sync;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads JSON once, from front to back, as bytes. Keeps only what is asked for, however long or deep a value is; skipped
 * values need no memory. Whether a value is well formed is left to the parser.
 */
final class JsonByteReader {
    private static final int END = -1;

    private final InputStream in;
    private final JsonValueBytes nothing = new JsonValueBytes(0);
    private final byte[] buffer = new byte[1 << 14];
    private int at;
    private int end;

    JsonByteReader(InputStream in) {
        this.in = in;
    }

    /** Returns the next byte after white space without consuming it; -1 at the end. */
    int peek() throws IOException {
        while (at < end || fill()) {
            if (!isSpace(buffer[at])) {
                return buffer[at];
            }
            at++;
        }
        return END;
    }

    private static boolean isSpace(byte one) {
        return one == ' ' || one == '\n' || one == '\r' || one == '\t';
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    /** Consumes one byte, which must come next. */
    void expect(char mark) throws IOException {
        if (peek() != mark) {
            throw new IOException("the homeserver answered with what is no JSON");
        }
        at++;
    }

    /**
     * Whether an object or an array has another element.
     *
     * @param isFirst whether it would be the first, which has no comma before it
     */
    boolean hasNext(boolean isFirst, char close) throws IOException {
        if (peek() == close) {
            at++;
            return false;
        }
        if (!isFirst) {
            expect(',');
        }
        return true;
    }

    /** Skips a value. */
    void skip() throws IOException {
        read(nothing);
    }

    /** Reads a value, as far as it fits. */
    void read(JsonValueBytes into) throws IOException {
        switch (peek()) {
            case '{', '[' -> nested(into);
            case '"' -> string(into);
            default -> scalar(into);
        }
    }

    private void nested(JsonValueBytes into) throws IOException {
        int depth = 0;
        do {
            byte next = next();
            if (next == '"') {
                at--;
                string(into);
                continue;
            }
            into.add(next);
            if (next == '{' || next == '[') {
                depth++;
                into.reach(depth);
            } else if (next == '}' || next == ']') {
                depth--;
            }
        } while (depth > 0);
    }

    private void string(JsonValueBytes into) throws IOException {
        into.add(next());
        while (true) {
            int from = at;
            while (at < end && buffer[at] != '"' && buffer[at] != '\\') {
                at++;
            }
            into.add(buffer, from, at);
            byte mark = next();
            into.add(mark);
            if (mark == '"') {
                return;
            }
            if (mark == '\\') {
                into.add(next());
            }
        }
    }

    private void scalar(JsonValueBytes into) throws IOException {
        into.add(next());
        while (at < end || fill()) {
            byte next = buffer[at];
            if (isSpace(next) || next == ',' || next == ']' || next == '}') {
                return;
            }
            into.add(next);
            at++;
        }
    }

    private byte next() throws IOException {
        if (at == end && !fill()) {
            throw new EOFException("the homeserver's answer ends too early");
        }
        return buffer[at++];
    }
}
