package org.refdesk.slack;

import java.util.Optional;
import org.refdesk.chat.Reply;

/** Gives an answer again, to be shown to a whole channel. */
@FunctionalInterface
public interface SharedAnswers {
    /**
     * The answer to a question, with the name of who shares it; empty where it is no longer known.
     *
     * @param key of the question
     * @param user who shares it, as Slack names them
     */
    Optional<Reply> of(String key, String user);
}
