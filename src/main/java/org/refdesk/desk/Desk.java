package org.refdesk.desk;

import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.query.Scope;

/** Answers questions from a corpus. Safe for use by several threads. */
public interface Desk {
    /**
     * Answers a question.
     *
     * @throws QuestionException if it cannot be asked: it is empty, too long, or has only filters
     */
    Answer ask(Question question);

    /**
     * The stored text around a citation: its quote with {@code characters} characters before and after, cut to whole
     * words and at the ends of the document. Empty if the document is gone or is shorter. If the document has changed
     * since the citation, returns the present text.
     *
     * @param characters on each side, in UTF-16 units, 0 or more
     * @param scope the stories that may be shown
     */
    String around(Citation citation, int characters, Scope scope);

    /**
     * Whether the stories of a scope contain a quote: word for word, with differences, or not at all.
     *
     * @throws QuestionException if the quote has no words or is too long
     */
    Verification verify(String quote, Scope scope);

    /** Whether the document exists and all its stories are in the scope, so that users may open it as a whole. */
    boolean isWhole(String document, Scope scope);

    /** The documents and stories of a scope. */
    CorpusContents holdings(Scope scope);

    /**
     * The generation of the present index: the time of its last change in milliseconds since 1970, or slightly more,
     * because it grows with each change. Cheap to call.
     */
    long generation();
}
