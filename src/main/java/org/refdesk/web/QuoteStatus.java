package org.refdesk.web;

/** What became of cited words in a document that has changed. */
enum QuoteStatus {
    /** They stand there, character for character. */
    UNCHANGED,
    /** Most of them stand there, not as they were cited. */
    CHANGED,
    /** They do not stand there. */
    GONE;

    static QuoteStatus of(Cited cited) {
        return switch (cited) {
            case Cited.Standing _ -> UNCHANGED;
            case Cited.Gone gone when gone.alike() -> CHANGED;
            default -> GONE;
        };
    }
}
