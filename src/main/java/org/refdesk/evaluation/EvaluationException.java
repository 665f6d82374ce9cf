package org.refdesk.evaluation;

import java.io.Serial;

/** An evaluation file that cannot be understood. Its message says where and why. */
public final class EvaluationException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    EvaluationException(String message) {
        super(message);
    }
}
