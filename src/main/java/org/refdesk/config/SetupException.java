package org.refdesk.config;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Something that Refdesk needs is missing or broken. Its message says what, and what to do. */
public final class SetupException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public SetupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
