package org.refdesk.backup;

import java.io.IOException;
import java.io.Serial;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A backup cannot be made, or not be restored; the message says why, and what to do. */
public final class BackupException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public BackupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** For a failure of the disk; {@code left} says what became of what was there. */
    static BackupException of(String what, IOException e, String left) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        boolean full = message.contains("no space left") || message.contains("quota exceeded");
        return new BackupException(
                what + (full ? ": the disk is full, make room and run it again. " : ": " + e + ". ") + left, e);
    }
}
