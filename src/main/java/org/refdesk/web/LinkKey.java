package org.refdesk.web;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that links are signed with: HMAC-SHA256, cut to 128 bits. Whoever knows it can make links. */
public final class LinkKey {
    private static final String FILE = "links.key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 16;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

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
            make(file);
        }
        try {
            return new LinkKey(Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " holds no key: delete it, and links made so far open no longer", e);
        }
    }

    /* Moved into place whole: of two processes that begin at once, the first one's key holds. */
    private static void make(Path file) throws IOException {
        boolean owners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(file.getParent(), owners ? only(OWNER_FOLDER) : new FileAttribute<?>[0]);
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path made = Files.createTempFile(
                file.getParent(), FILE, ".new", owners ? only(OWNER_ONLY) : new FileAttribute<?>[0]);
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

    private static FileAttribute<?>[] only(Set<PosixFilePermission> permissions) {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
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
