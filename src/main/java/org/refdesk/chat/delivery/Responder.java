package org.refdesk.chat.delivery;

import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.reply.Reply;

/**
 * Works out what is said to a person. Called by several threads at once, on threads that are never interrupted;
 * whatever it throws is answered with an apology.
 */
@FunctionalInterface
public interface Responder {
    /** What to say to this; never posts it. */
    Reply reply(AskedQuestion asked);
}
