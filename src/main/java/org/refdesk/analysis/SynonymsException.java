package org.refdesk.analysis;

import java.io.Serial;
import java.util.List;

/** Synonyms that cannot be read. */
public final class SynonymsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Each as a sentence that begins with its line; not kept by serialization. */
    private final transient List<String> mistakes;

    SynonymsException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes;
    }
}
