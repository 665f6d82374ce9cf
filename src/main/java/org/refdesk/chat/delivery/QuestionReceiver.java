package org.refdesk.chat.delivery;

import java.io.IOException;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.reply.Reply.Action;

/** Where an adapter hands over what people say. Quick, and safe for use by several threads. */
public interface QuestionReceiver {
    /**
     * Takes a question; when it returns, the question is safe and gets its one answer. The same one again does nothing.
     *
     * @throws IOException where it cannot be kept: it must not be acknowledged, so that the platform delivers it again
     */
    void asked(AskedQuestion asked) throws IOException;

    /**
     * A question was changed: its answer changes with it.
     *
     * @return whether the question is known
     */
    boolean edited(String key, String text) throws IOException;

    /** A question was taken back: so is its answer. */
    void retracted(String key) throws IOException;

    /** Whether the desk has answered in this thread, so that it may go on there without being addressed. */
    boolean answersIn(Place thread);

    /** A person says whether the answer to a question was useful. */
    void voted(String key, String user, Action vote);
}
