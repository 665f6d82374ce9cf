package org.refdesk.slack;

import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.reply.Reply;

/** Returns an existing answer again, to be shown to a whole channel. */
@FunctionalInterface
public interface SharedAnswers {
    /**
     * Returns the answer with the name of the person who shares it; a reply without a citation says why there is none.
     *
     * @param asked who shares it, and where
     * @param answered key of the question that it answers
     * @param name of the person who shares it, as others know them
     */
    Reply of(AskedQuestion asked, String answered, String name);
}
