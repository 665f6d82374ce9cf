package org.refdesk.doctor;

import java.util.List;
import java.util.Locale;

/**
 * What a check found.
 *
 * @param message a sentence or less, on one line; no secret and no question
 * @param advice what to do, a line each; empty where there is nothing to do
 */
record CheckResult(Status status, String message, List<String> advice) {
    /** How it stands. */
    enum Status {
        /** Nothing to do. */
        OK,
        /** The desk works, but somebody should look at it. */
        LOOK,
        /** The desk cannot work like this. */
        WRONG;

        /** As it is printed. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    CheckResult {
        advice = List.copyOf(advice);
        if (message.lines().count() != 1) {
            throw new IllegalArgumentException("a message must be one line, got " + message);
        }
    }

    static CheckResult ok(String message) {
        return new CheckResult(Status.OK, message, List.of());
    }

    static CheckResult look(String message, String... advice) {
        return new CheckResult(Status.LOOK, message, List.of(advice));
    }

    static CheckResult wrong(String message, String... advice) {
        return new CheckResult(Status.WRONG, message, List.of(advice));
    }

    static CheckResult notChecked(String why) {
        return look("not checked: " + why);
    }
}
