package org.refdesk.web.link;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.refdesk.files.PrivateFiles;

/** The secret that links are signed with: HMAC-SHA256, cut to 128 bits. Whoever knows it can make links. */
public final class LinkKey {
    private static final String FILE = "links.key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 16;

    private final SecretKeySpec key;

    LinkKey(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key must have " + KEY_BYTES + " bytes, got " + key.length);
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * The key that a data folder holds; where it holds none, one is made, which only its owner can read.
     *
     * @throws IOException where it cannot be read or made, or is no key
     */
    public static LinkKey of(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            make(data, file);
        }
        try {
            return new LinkKey(Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " holds no key: delete it, and links made so far open no longer", e);
        }
    }

    /* Only its owner can read a temporary file. It is linked into place whole: of two processes that begin at once, the
    first one's key holds; where files cannot be linked, the last one's. */
    private static void make(Path data, Path file) throws IOException {
        PrivateFiles.closeToOthers(data);
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path made = Files.createTempFile(data, FILE, ".new");
        Files.writeString(made, Base64.getEncoder().encodeToString(key) + "\n");
        try {
            Files.createLink(file, made);
        } catch (UnsupportedOperationException e) {
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            // The other one's key holds.
        } finally {
            Files.deleteIfExists(made);
        }
    }

    byte[] sign(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signature = new byte[SIGNATURE_BYTES];
            System.arraycopy(mac.doFinal(message), 0, signature, 0, SIGNATURE_BYTES);
            return signature;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** In a time that does not tell how much of it is right. */
    boolean isSignature(byte[] signature, byte[] message) {
        return MessageDigest.isEqual(signature, sign(message));
    }
}
