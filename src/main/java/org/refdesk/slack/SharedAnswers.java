package org.refdesk.slack;

import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.reply.Reply;

/** Gives an answer again, to be shown to a whole channel. */
@FunctionalInterface
public interface SharedAnswers {
    /**
     * The answer with who shares it; a reply without a citation says why there is none.
     *
     * @param asked who shares it, and where
     * @param answered key of what it is the answer to
     * @param name of who shares it, as others know them
     */
    Reply of(AskedQuestion asked, String answered, String name);
}
