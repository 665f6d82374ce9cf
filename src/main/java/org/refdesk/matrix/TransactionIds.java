package org.refdesk.matrix;

import org.refdesk.files.Sha256;

/** Names of what is sent: the same for the same, so that a homeserver takes it once. */
final class TransactionIds {
    private static final int BYTES = 16;

    private TransactionIds() {}

    /** @param parts what is sent, to what */
    static String of(String... parts) {
        return "refdesk-" + Sha256.hex(String.join("\0", parts), BYTES);
    }
}
