package org.refdesk.backup;

import javax.crypto.SecretKey;

/** Gives the key of a backup. */
@FunctionalInterface
public interface KeyDerivation {
    /** The key that belongs to a salt. */
    SecretKey of(byte[] salt);
}
