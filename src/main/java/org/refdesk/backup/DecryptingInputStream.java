package org.refdesk.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;

/** Decrypts a backup, piece by piece; what it gives is as it was written. Only at its end is it known to be whole. */
final class DecryptingInputStream extends InputStream {
    private final InputStream in;
    private final ChunkCipher chunkCipher;

    /** Of the next piece, and one byte more: where that is not there, the piece is the last. */
    private final byte[] ahead = new byte[ChunkCipher.PIECE_BYTES + ChunkCipher.TAG_BYTES + 1];

    private int aheadLength;
    private byte[] piece = new byte[0];
    private int position;
    private boolean over;

    /** @throws BackupException where this is no backup, or one of a newer version */
    DecryptingInputStream(InputStream in, KeyDerivation keys) throws IOException {
        this.in = in;
        byte[] head = in.readNBytes(ChunkCipher.HEAD_BYTES);
        if (head.length < ChunkCipher.HEAD_BYTES
                || !Arrays.equals(head, 0, ChunkCipher.MARK.length, ChunkCipher.MARK, 0, ChunkCipher.MARK.length)) {
            throw new BackupException("this is no backup of Refdesk, or it is damaged at its beginning", null);
        }
        int format = Byte.toUnsignedInt(head[ChunkCipher.MARK.length]);
        if (format != ChunkCipher.FORMAT) {
            throw new BackupException(
                    "this backup has format " + format + ", and this version reads " + ChunkCipher.FORMAT
                            + ": restore it with the version that made it",
                    null);
        }
        this.chunkCipher = new ChunkCipher(keys, head);
    }

    @Override
    public int read() throws IOException {
        return fill() ? Byte.toUnsignedInt(piece[position++]) : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int taken = Math.min(count, piece.length - position);
        System.arraycopy(piece, position, bytes, offset, taken);
        position += taken;
        return taken;
    }

    /** Whether there is a byte to give. */
    private boolean fill() throws IOException {
        while (position == piece.length && !over) {
            aheadLength += in.readNBytes(ahead, aheadLength, ahead.length - aheadLength);
            over = aheadLength < ahead.length;
            int length = over ? aheadLength : ahead.length - 1;
            piece = open(length);
            position = 0;
            ahead[0] = ahead[ahead.length - 1];
            aheadLength = 1;
        }
        return position < piece.length;
    }

    private byte[] open(int length) {
        try {
            return chunkCipher.open(ahead, length, over);
        } catch (AEADBadTagException e) {
            throw new BackupException(
                    chunkCipher.hasBegun()
                            ? "the backup is damaged or cut off"
                            : "the passphrase is another than the one that it was made with, or the backup is damaged",
                    e);
        }
    }
}
