package org.refdesk.evaluation;

import java.util.List;

/**
 * What a desk said to a gold question, as far as the figures look at it.
 *
 * @param answered whether it gave an answer, rather than "not found"
 * @param quotes those of the answer, best first
 */
public record AnswerOutcome(boolean answered, List<Quote> quotes) {
    public AnswerOutcome {
        quotes = List.copyOf(quotes);
    }

    /**
     * One citation.
     *
     * @param file the document's id
     */
    public record Quote(String file, String quote) {
        /** The last part of the document's id. */
        String name() {
            return file.replaceFirst("/+$", "").replaceFirst("^.*/", "");
        }
    }
}
