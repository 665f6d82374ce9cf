package org.refdesk.chat;

import java.util.concurrent.ExecutionException;

/** A trouble in words that can be logged: where it happened, but not its message, which may hold what was asked. */
final class Described {
    private static final int FRAMES = 5;

    private Described() {}

    static String of(Throwable trouble) {
        return trouble instanceof ExecutionException && trouble.getCause() != null
                ? words(trouble.getCause())
                : words(trouble);
    }

    private static String words(Throwable trouble) {
        StringBuilder words = new StringBuilder(trouble.getClass().getName());
        StackTraceElement[] frames = trouble.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            words.append(i == 0 ? " at " : ", ").append(frames[i]);
        }
        return words.toString();
    }
}
