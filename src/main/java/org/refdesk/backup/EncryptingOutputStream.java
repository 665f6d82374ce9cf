package org.refdesk.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;

/** Encrypts what is written, piece by piece. What is not closed is no backup. */
final class EncryptingOutputStream extends OutputStream {
    private final OutputStream out;
    private final ChunkCipher chunkCipher;
    private final byte[] piece = new byte[ChunkCipher.PIECE_BYTES];
    private int length;

    EncryptingOutputStream(OutputStream out, KeyDerivation keys) throws IOException {
        byte[] salt = new byte[ChunkCipher.SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        byte[] head = ChunkCipher.head(salt);
        this.out = out;
        this.chunkCipher = new ChunkCipher(keys, head);
        out.write(head);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int from = offset;
        int end = offset + count;
        while (from < end) {
            if (length == piece.length) {
                out.write(chunkCipher.close(piece, length, false));
                length = 0;
            }
            int taken = Math.min(end - from, piece.length - length);
            System.arraycopy(bytes, from, piece, length, taken);
            length += taken;
            from += taken;
        }
    }

    /** Writes the last piece; the stream below stays open. */
    void finish() throws IOException {
        out.write(chunkCipher.close(piece, length, true));
    }
}
