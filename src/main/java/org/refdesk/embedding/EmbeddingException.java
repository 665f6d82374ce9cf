package org.refdesk.embedding;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A model that cannot be used. Its message says which, why, and what to do. */
public final class EmbeddingException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String model;

    public EmbeddingException(String model, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.model = model;
    }

    /** Name of the model. */
    public String model() {
        return model;
    }
}
