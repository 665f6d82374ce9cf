package org.refdesk.command;

/** Exit codes of the program. */
public final class ExitCode {
    /** Answered, or done. */
    public static final int OK = 0;

    /** The documents have no answer. */
    static final int NOT_FOUND = 1;

    /** {@code refdesk doctor} found something to look at. */
    static final int LOOK = 1;

    /** The command line or the question cannot be understood. */
    public static final int USAGE = 2;

    /** The configuration, the corpus, the index or the model is missing or broken. */
    public static final int SETUP = 3;

    /** Stopped by Ctrl-C; shells use the same code. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
