package org.refdesk.desk;

import java.io.Serial;

/** A question that cannot be asked. Its message is a sentence for the asker that says what to do. */
public final class QuestionException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public QuestionException(String message) {
        super(message);
    }
}
