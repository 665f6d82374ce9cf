package org.refdesk.matrix.sync;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON value as bytes. A value that is longer or deeper than allowed is not kept. */
final class JsonValueBytes {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Levels of nested objects and arrays; homeservers let more through, but no client creates them. */
    private static final int DEEPEST = 100;

    private static final int BEGINNING = 1 << 10;

    private final int most;
    private byte[] bytes;
    private int length;
    private boolean isWhole = true;

    /** @param most the most bytes of a value */
    JsonValueBytes(int most) {
        this.most = most;
        this.bytes = new byte[Math.min(most, BEGINNING)];
    }

    /** Empties this value for reuse. */
    JsonValueBytes again() {
        length = 0;
        isWhole = true;
        return this;
    }

    int length() {
        return length;
    }

    void add(byte one) {
        if (hasRoom(1)) {
            bytes[length++] = one;
        }
    }

    void add(byte[] from, int start, int stop) {
        if (hasRoom(stop - start)) {
            System.arraycopy(from, start, bytes, length, stop - start);
            length += stop - start;
        }
    }

    /** @param depth of what is added now */
    void reach(int depth) {
        isWhole &= depth <= DEEPEST;
    }

    private boolean hasRoom(int more) {
        isWhole &= length + more <= most;
        if (isWhole && length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(most, Math.max(length + more, 2 * bytes.length)));
        }
        return isWhole;
    }

    /** Returns the value; null if it is too long, too deep, or not JSON. */
    @Nullable
    JsonNode value() {
        try {
            return isWhole ? JSON.readTree(bytes, 0, length) : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
