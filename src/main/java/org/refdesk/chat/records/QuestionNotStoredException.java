package org.refdesk.chat.records;

import java.io.Serial;

/** What was said could not be written down, and must not be acknowledged. */
public final class QuestionNotStoredException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    QuestionNotStoredException(String message, Throwable cause) {
        super(message, cause);
    }
}
