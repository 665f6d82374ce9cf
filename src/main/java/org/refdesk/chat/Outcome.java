package org.refdesk.chat;

/** How it ended with a question. */
enum Outcome {
    /** Its answer, or an apology, is posted. */
    ANSWERED,
    /** It was taken back before it was answered. */
    RETRACTED,
    /** The platform does not take an answer. */
    FAILED
}
