package org.refdesk.background;

import java.io.IOException;
import java.util.List;

/** An error in words that are safe to log: its kind and place, but not its message, which may contain a question. */
public final class ErrorDescription {
    private static final int FRAMES = 5;

    /** The operating system's words about files: the only parts of a message that are known not to quote a user. */
    private static final List<String> SYSTEM_WORDS = List.of(
            "No space left on device",
            "Disk quota exceeded",
            "Input/output error",
            "Read-only file system",
            "Permission denied",
            "Too many open files",
            "Stale file handle",
            "Connection refused",
            "Java heap space",
            "unable to create native thread");

    private ErrorDescription() {}

    /** The kind of an error and where it happened. */
    public static String of(Throwable trouble) {
        Throwable root = root(trouble);
        StringBuilder words = new StringBuilder(root.getClass().getName());
        String message = root instanceof IOException || root instanceof Error ? root.getMessage() : null;
        if (message != null) {
            SYSTEM_WORDS.stream()
                    .filter(message::contains)
                    .findFirst()
                    .ifPresent(said -> words.append(": ").append(said));
        }
        StackTraceElement[] frames = root.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            words.append(i == 0 ? " at " : ", ").append(frames[i]);
        }
        return words.toString();
    }

    /** An error of our own files, with its message: what the file system says never contains a question. */
    public static String ofFiles(Throwable trouble) {
        Throwable root = root(trouble);
        return root instanceof IOException ? root.toString() : of(root);
    }

    /** The first cause. */
    public static Throwable root(Throwable trouble) {
        Throwable root = trouble;
        for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
