package org.refdesk.desk;

import org.refdesk.query.Scope;

/**
 * A question to a desk.
 *
 * @param text as the user wrote it
 * @param scope the part of the corpus that the answer may use and reveal
 */
public record Question(String text, Scope scope) {
    /** A question to the whole corpus. */
    public static Question of(String text) {
        return new Question(text, Scope.ALL);
    }
}
