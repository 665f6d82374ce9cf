package org.refdesk.chat.delivery;

import java.io.IOException;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.reply.Reply.Action;

/** Receives what users say from an adapter. Quick, and safe for use by several threads. */
public interface QuestionReceiver {
    /**
     * Accepts a question. After it returns, the question is safe and gets exactly one answer. A repeat does nothing.
     *
     * @throws IOException if it cannot be stored: do not acknowledge it, so that the platform delivers it again
     */
    void asked(AskedQuestion asked) throws IOException;

    /**
     * Reports that a question was edited: its answer changes with it.
     *
     * @return whether the question is known
     */
    boolean edited(String key, String text) throws IOException;

    /** Reports that a question was deleted: its answer is deleted too. */
    void retracted(String key) throws IOException;

    /** Whether Refdesk has answered in this thread, so that it may answer there without a mention. */
    boolean answersIn(Place thread);

    /** Reports whether a user found the answer useful. */
    void voted(String key, String user, Action vote);
}
