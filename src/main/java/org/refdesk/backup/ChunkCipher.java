package org.refdesk.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * How the pieces of a backup are encrypted: AES-256-GCM, each with its number and whether it is the last in its nonce,
 * so that a piece which is changed, swapped, left out, or cut off with all that follow is noticed. The head, in clear,
 * goes into each.
 *
 * <p>No nonce is used twice with a key: the key comes from a salt that is new for each file.
 */
final class ChunkCipher {
    /** What a backup begins with. */
    static final byte[] MARK = "refdesk-backup\n".getBytes(StandardCharsets.US_ASCII);

    /** Of the format, in the byte after the mark. */
    static final int FORMAT = 1;

    static final int SALT_BYTES = 16;
    static final int HEAD_BYTES = MARK.length + 1 + SALT_BYTES;

    /** Of a piece, in clear; all are as long but the last, which may be shorter. */
    static final int PIECE_BYTES = 1 << 16;

    static final int TAG_BYTES = 16;
    private static final int NONCE_BYTES = 12;

    private final SecretKey key;
    private final byte[] head;
    private final Cipher cipher;
    private long number;

    ChunkCipher(KeyDerivation keys, byte[] head) {
        this.head = head.clone();
        this.key = keys.of(Arrays.copyOfRange(head, MARK.length + 1, HEAD_BYTES));
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in GCM", e);
        }
    }

    static byte[] head(byte[] salt) {
        return ByteBuffer.allocate(HEAD_BYTES)
                .put(MARK)
                .put((byte) FORMAT)
                .put(salt)
                .array();
    }

    byte[] close(byte[] piece, int length, boolean last) {
        try {
            return next(Cipher.ENCRYPT_MODE, piece, length, last);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws AEADBadTagException where it is not what was closed as this piece with this key */
    byte[] open(byte[] piece, int length, boolean last) throws AEADBadTagException {
        return next(Cipher.DECRYPT_MODE, piece, length, last);
    }

    /** Whether a piece was opened already. */
    boolean hasBegun() {
        return number > 0;
    }

    private byte[] next(int mode, byte[] piece, int length, boolean last) throws AEADBadTagException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .putLong(number)
                .putInt(last ? 1 : 0)
                .array();
        try {
            cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
            cipher.updateAAD(head);
            byte[] result = cipher.doFinal(piece, 0, length);
            number++;
            return result;
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
