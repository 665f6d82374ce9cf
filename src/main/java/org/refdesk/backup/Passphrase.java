package org.refdesk.backup;

import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** What a person remembers, and keys are made from: PBKDF2 with HMAC-SHA256, to 256 bits. */
public final class Passphrase implements KeyDerivation {
    /** In characters: whoever has the file can try as long as they like. */
    public static final int SHORTEST = 12;

    /** What OWASP advises for PBKDF2 with HMAC-SHA256 (2023); part of the format, some tenths of a second. */
    private static final int ITERATIONS = 600_000;

    private static final int KEY_BITS = 256;

    private final String words;

    public Passphrase(String words) {
        this.words = words;
    }

    @Override
    public SecretKey of(byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(words.toCharArray(), salt, ITERATIONS, KEY_BITS);
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return new SecretKeySpec(key, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
