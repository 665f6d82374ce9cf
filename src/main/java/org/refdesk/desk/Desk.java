package org.refdesk.desk;

import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.query.Scope;

/** The core as a whole: ask a question, get an answer. Safe for use by several threads. */
public interface Desk {
    /**
     * Answers a question.
     *
     * @throws QuestionException where it cannot be asked at all: empty, too long, nothing but filters
     */
    Answer ask(Question question);

    /**
     * The stored text around a citation: its quote with as many characters before and after as {@code characters} says,
     * cut at the ends of the document and drawn in to whole words; empty where the document is gone or ends before.
     * What changed since the citation was made shows as it is now.
     *
     * @param characters on each side, in UTF-16 units, 0 or more
     * @param scope of the stories that may be shown
     */
    String around(Citation citation, int characters, Scope scope);

    /**
     * Whether a quote stands in the stories of a scope: word for word, with differences, or nowhere.
     *
     * @throws QuestionException where there is nothing to look for, or too much
     */
    Verification verify(String quote, Scope scope);

    /** Whether there is such a document and all of its stories are in a scope, so that it may be opened as a whole. */
    boolean isWhole(String document, Scope scope);

    /** The documents and stories of a scope that the desk answers from. */
    CorpusContents holdings(Scope scope);

    /**
     * Of the index that the next answer is drawn from: the time of its last change in milliseconds since 1970, or
     * little more, for it grows with each change. Costs next to nothing.
     */
    long generation();
}
