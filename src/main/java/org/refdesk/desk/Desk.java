package org.refdesk.desk;

import java.util.List;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.query.Filter;

/** The core as a whole: ask a question, get an answer. Safe for use by several threads. */
public interface Desk {
    /**
     * Answers a question.
     *
     * @throws QuestionException where it cannot be asked at all: empty, too long, nothing but filters
     */
    Answer ask(String question);

    /**
     * The stored text around a citation: its quote with as many characters before and after as {@code characters} says,
     * cut at the ends of the document and drawn in to whole words; empty where the document is gone or ends before.
     * What changed since the citation was made shows as it is now.
     *
     * @param characters on each side, in UTF-16 units, 0 or more
     */
    String around(Citation citation, int characters);

    /**
     * Whether a quote stands in the stories that these filters admit: word for word, with differences, or nowhere.
     *
     * @throws QuestionException where there is nothing to look for, or too much
     */
    Verification verify(String quote, List<Filter> within);

    /** The documents and stories that the desk answers from. */
    Holdings holdings();

    /**
     * Of the index that the next answer is drawn from: the time of its last change in milliseconds since 1970, or
     * little more, for it grows with each change. Costs next to nothing.
     */
    long generation();
}
