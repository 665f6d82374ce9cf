package org.refdesk.chat;

import java.io.IOException;

/** A trouble in words that can be logged: where it happened, but not its message, which may hold what was asked. */
public final class Described {
    private static final int FRAMES = 5;

    private Described() {}

    /** Its kind and where it happened. */
    public static String of(Throwable trouble) {
        Throwable root = root(trouble);
        StringBuilder words = new StringBuilder(root.getClass().getName());
        StackTraceElement[] frames = root.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            words.append(i == 0 ? " at " : ", ").append(frames[i]);
        }
        return words.toString();
    }

    /** A trouble with our own files, in words; what the file system says of them holds nothing that was asked. */
    static String ofFiles(Throwable trouble) {
        Throwable root = root(trouble);
        return root instanceof IOException ? root.toString() : of(root);
    }

    /** What caused it in the first place. */
    static Throwable root(Throwable trouble) {
        Throwable root = trouble;
        for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
