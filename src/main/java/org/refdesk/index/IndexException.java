package org.refdesk.index;

import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An index that cannot be used. Its message is a sentence that says why and what to do. */
public final class IndexException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What is wrong with an index. */
    public enum Problem {
        /** There is none in the folder. */
        MISSING,
        /** Its files cannot be read. */
        DAMAGED,
        /** It was made with another schema, analyzer or model, and must be built again. */
        OUTDATED,
        /** It was made by a newer version. */
        NEWER,
        /** Another process writes it. */
        LOCKED,
        /** The folder cannot be written. */
        READ_ONLY,
        /** The disk is full. */
        DISK_FULL,
        /** The disk failed otherwise. */
        UNREADABLE
    }

    private final Problem problem;
    private final transient Path folder;

    public IndexException(Problem problem, Path folder, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
        this.folder = folder;
    }

    public Problem problem() {
        return problem;
    }

    /** Folder of the index. */
    public Path folder() {
        return folder;
    }
}
