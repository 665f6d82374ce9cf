package org.refdesk.command;

import java.io.Serial;

/** A command line that cannot be understood. The message says what to write instead. */
final class UsageException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
