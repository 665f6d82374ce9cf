package org.refdesk.chat.delivery;

import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.reply.Reply;

/**
 * Computes the reply to a user. Called by several threads at once, which are never interrupted. If it throws, the user
 * gets an apology.
 */
@FunctionalInterface
public interface Responder {
    /** The reply to this. Does not post it. */
    Reply reply(AskedQuestion asked);
}
