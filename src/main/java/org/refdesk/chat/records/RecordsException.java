package org.refdesk.chat.records;

import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data folder cannot be used; the message says why, and what to do. */
public final class RecordsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why a data folder cannot be used. */
    public enum Problem {
        /** Another process uses it. */
        HELD,
        /** A newer version of this program wrote it. */
        NEWER,
        /** It, or something in it, cannot be read or written. */
        UNUSABLE
    }

    private final Problem problem;
    private final transient Path folder;

    RecordsException(Problem problem, Path folder, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
        this.folder = folder;
    }

    public Problem problem() {
        return problem;
    }

    public Path folder() {
        return folder;
    }
}
