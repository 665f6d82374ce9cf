package org.refdesk.web;

import org.jspecify.annotations.Nullable;
import org.refdesk.passage.Span;

/** What became of the words that a link was made for. */
sealed interface Cited {
    /** The address names no citation. */
    record Nothing() implements Cited {}

    /** The address names one that we did not sign, or not so: nothing is to be trusted of it. */
    record Unsigned() implements Cited {}

    /**
     * They stand in the document.
     *
     * @param at where, now
     * @param changed whether the document has changed since
     * @param moved whether they stood elsewhere
     */
    record Standing(Permalink link, Span at, boolean changed, boolean moved) implements Cited {}

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
            @Nullable String elsewhere) implements Cited {}
}
