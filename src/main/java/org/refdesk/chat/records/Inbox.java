package org.refdesk.chat.records;

import org.refdesk.chat.AskedQuestion;

/** Where adapters hand in what was said. What it took is not lost, also when the process is killed at once. */
public interface Inbox {
    /**
     * Takes a question. When this returns, the question may be acknowledged to its platform. It costs microseconds.
     *
     * @return whether it is new; a question that was taken before, in the last {@link ChatRecords#REMEMBERED}, is not,
     *     and nothing is done
     * @throws QuestionNotStoredException where it could not be written down: it must not be acknowledged, so that the
     *     platform delivers it again
     */
    boolean accept(AskedQuestion asked) throws QuestionNotStoredException;

    /**
     * Takes a new text of a question. Before its answer is posted, the new text is answered instead; after that, the
     * answer is worked out again and replaced.
     *
     * @return whether the question is known
     * @throws QuestionNotStoredException as {@link #accept}
     */
    boolean edited(String key, String text) throws QuestionNotStoredException;

    /**
     * Takes a question back: it is not answered, or its answer is retracted.
     *
     * @return whether the question is known
     * @throws QuestionNotStoredException as {@link #accept}
     */
    boolean retracted(String key) throws QuestionNotStoredException;
}
