package org.refdesk.chat;

/**
 * Works out what is said to a person. Called by several threads at once, on threads that are never interrupted;
 * whatever it throws is answered with an apology.
 */
@FunctionalInterface
public interface Answering {
    /** What to say to this; never posts it. */
    Reply reply(Asked asked);
}
