package org.refdesk.chat.delivery;

import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.reply.Reply;

/** Replies to users who get no answer, so that nobody waits in silence. */
public interface Apologies {
    /** The answer could not be computed. */
    Reply failed(AskedQuestion asked);

    /** Refdesk was offline for so long that an answer is no use any more. */
    Reply tooLate(AskedQuestion asked);

    /** Computing the answer took too long. */
    Reply tookTooLong(AskedQuestion asked);
}
