package org.refdesk.web;

import java.io.Serial;

/** A request that is not answered as asked. Its message is a sentence for a person. */
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status of HTTP */
    Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
