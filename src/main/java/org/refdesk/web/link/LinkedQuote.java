package org.refdesk.web.link;

import org.jspecify.annotations.Nullable;
import org.refdesk.document.Span;

/** What became of the words that a link was made for. */
public sealed interface LinkedQuote {
    /** The address names no citation. */
    record Nothing() implements LinkedQuote {}

    /** The address names one that we did not sign, or not so: nothing is to be trusted of it. */
    record Unsigned() implements LinkedQuote {}

    /**
     * They stand in the document.
     *
     * @param at where, now
     * @param changed whether the document has changed since
     * @param moved whether they stood elsewhere
     */
    record Standing(Permalink link, Span at, boolean changed, boolean moved) implements LinkedQuote {}

    /**
     * They do not stand in the document any longer.
     *
     * @param now the words that are there in their place
     * @param at where these stand; null where the document is gone, or ends before
     * @param alike whether those are most of the same words; else they only stand at the same place
     * @param elsewhere id of another document that has the words, or null
     */
    record Gone(
            Permalink link,
            String now,
            @Nullable Span at,
            boolean alike,
            @Nullable String elsewhere) implements LinkedQuote {}
}
