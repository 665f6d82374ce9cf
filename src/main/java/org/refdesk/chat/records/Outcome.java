package org.refdesk.chat.records;

/** How it ended with a question. */
public enum Outcome {
    /** Its answer, or an apology, is posted. */
    ANSWERED,
    /** It was taken back before it was answered. */
    RETRACTED,
    /** The platform does not take an answer. */
    FAILED
}
