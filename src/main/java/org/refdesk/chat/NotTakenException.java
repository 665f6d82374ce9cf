package org.refdesk.chat;

import java.io.Serial;

/** What was said could not be written down, and must not be acknowledged. */
public final class NotTakenException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    NotTakenException(String message, Throwable cause) {
        super(message, cause);
    }
}
