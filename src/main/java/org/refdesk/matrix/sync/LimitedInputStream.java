package org.refdesk.matrix.sync;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A response with a maximum length; reading more than that fails. */
public final class LimitedInputStream extends FilterInputStream {
    private long left;

    /** @param most the most bytes that can be read */
    public LimitedInputStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new IOException("the homeserver's answer does not end");
        }
    }
}
