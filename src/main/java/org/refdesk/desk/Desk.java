package org.refdesk.desk;

import org.refdesk.answer.Answer;

/** The core as a whole: ask a question, get an answer. Safe for use by several threads. */
public interface Desk {
    /**
     * Answers a question.
     *
     * @throws QuestionException where it cannot be asked at all: empty, too long, nothing but filters
     */
    Answer ask(String question);

    /** The documents and stories that the desk answers from. */
    Holdings holdings();

    /** Of the index that the next answer is drawn from: grows with each change. Costs next to nothing. */
    long generation();
}
