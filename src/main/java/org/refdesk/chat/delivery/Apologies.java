package org.refdesk.chat.delivery;

import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.reply.Reply;

/** What is said to a person who gets no answer, so that nobody is left in silence. */
public interface Apologies {
    /** No answer could be worked out. */
    Reply failed(AskedQuestion asked);

    /** The desk was away for so long that an answer makes no sense any more. */
    Reply tooLate(AskedQuestion asked);

    /** Working out an answer took too long. */
    Reply tookTooLong(AskedQuestion asked);
}
