package org.refdesk.matrix.sync;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An answer that must end: beyond some length it is read no further. */
public final class LimitedInputStream extends FilterInputStream {
    private long left;

    /** @param most bytes */
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
