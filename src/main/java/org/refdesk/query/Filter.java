package org.refdesk.query;

import org.refdesk.document.PartialDate;

/** Which documents to look in. */
public sealed interface Filter {
    /** {@code source:} the publisher holds these words. */
    record Source(String words) implements Filter {}

    /** {@code author:} the author holds these words. */
    record Author(String words) implements Filter {}

    /** {@code file:} the document's id holds this text, whatever its case. */
    record File(String part) implements Filter {}

    /** {@code before:} published before the first day of this date. */
    record Before(PartialDate date) implements Filter {}

    /** {@code after:} published on or after the first day of this date; for a month or year, within it counts. */
    record After(PartialDate date) implements Filter {}
}
