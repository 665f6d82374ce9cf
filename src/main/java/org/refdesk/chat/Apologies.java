package org.refdesk.chat;

/** What is said to a person who gets no answer, so that nobody is left in silence. */
public interface Apologies {
    /** No answer could be worked out. */
    Reply failed(Asked asked);

    /** The desk was away for so long that an answer makes no sense any more. */
    Reply tooLate(Asked asked);

    /** Working out an answer took too long. */
    Reply tookTooLong(Asked asked);
}
