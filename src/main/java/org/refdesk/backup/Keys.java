package org.refdesk.backup;

import javax.crypto.SecretKey;

/** Gives the key of a backup. */
@FunctionalInterface
public interface Keys {
    /** The key that belongs to a salt. */
    SecretKey of(byte[] salt);
}
