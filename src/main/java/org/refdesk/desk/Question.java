package org.refdesk.desk;

import org.refdesk.query.Scope;

/**
 * A question to a desk.
 *
 * @param text as a person wrote it
 * @param scope what the answer may show and tell of
 */
public record Question(String text, Scope scope) {
    /** A question to the whole corpus. */
    public static Question of(String text) {
        return new Question(text, Scope.ALL);
    }
}
