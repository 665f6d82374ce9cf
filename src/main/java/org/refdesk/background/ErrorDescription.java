package org.refdesk.background;

import java.io.IOException;
import java.util.List;

/** A trouble in words that can be logged: where it happened, but not its message, which may hold what was asked. */
public final class ErrorDescription {
    private static final int FRAMES = 5;

    /** What the system says of its own files: the only words of a message that are known to be nobody else's. */
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

    /** Its kind and where it happened. */
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

    /** A trouble with our own files, in words; what the file system says of them holds nothing that was asked. */
    public static String ofFiles(Throwable trouble) {
        Throwable root = root(trouble);
        return root instanceof IOException ? root.toString() : of(root);
    }

    /** What caused it in the first place. */
    public static Throwable root(Throwable trouble) {
        Throwable root = trouble;
        for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
