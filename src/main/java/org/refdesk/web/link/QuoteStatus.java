package org.refdesk.web.link;

/** What became of cited words in a document that has changed. */
public enum QuoteStatus {
    /** They stand there, character for character. */
    UNCHANGED,
    /** Most of them stand there, not as they were cited. */
    CHANGED,
    /** They do not stand there. */
    GONE;

    public static QuoteStatus of(LinkedQuote linkedQuote) {
        return switch (linkedQuote) {
            case LinkedQuote.Standing _ -> UNCHANGED;
            case LinkedQuote.Gone gone when gone.alike() -> CHANGED;
            default -> GONE;
        };
    }
}
