package org.refdesk.config;

import java.io.Serial;
import java.util.List;

/** A configuration with mistakes. Its message lists all of them, one a line. */
public final class ConfigurationException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ConfigurationException(List<String> mistakes) {
        super(String.join("\n", mistakes));
    }

    /** Each a sentence: where, key, value, what is allowed. */
    public List<String> mistakes() {
        return String.valueOf(getMessage()).lines().toList();
    }
}
