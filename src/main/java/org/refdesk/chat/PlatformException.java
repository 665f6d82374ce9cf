package org.refdesk.chat;

import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Thrown if a platform did not do what it was asked to do. */
public final class PlatformException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Whether to try again. */
    public enum Kind {
        /** Not done; it may work later. */
        LATER,
        /** Perhaps done: the connection broke, or the response was lost. */
        UNKNOWN,
        /** Not done, and it will not work later: the channel is gone or the token was revoked. */
        NEVER
    }

    private final Kind kind;
    private final @Nullable Duration wait;

    public PlatformException(Kind kind, String message, @Nullable Duration wait, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.wait = wait;
    }

    /** Whether to try again. */
    public Kind kind() {
        return kind;
    }

    /** How long the platform asks us to wait; null if it does not say. */
    public @Nullable Duration retryAfter() {
        return wait;
    }
}
