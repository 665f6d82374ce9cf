package org.refdesk.desk;

import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;

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
     * cut at the ends of the story and drawn in to whole words.
     *
     * @param characters on each side, in UTF-16 units, 0 or more
     */
    String around(Citation citation, int characters);

    /** The documents and stories that the desk answers from. */
    Holdings holdings();

    /** Of the index that the next answer is drawn from: grows with each change. Costs next to nothing. */
    long generation();
}
