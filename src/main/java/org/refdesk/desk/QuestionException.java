package org.refdesk.desk;

import java.io.Serial;

/** A question that cannot be asked. The message is a sentence for the user that says what to do. */
public final class QuestionException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public QuestionException(String message) {
        super(message);
    }
}
