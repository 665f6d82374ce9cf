package org.refdesk.chat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.refdesk.evaluation.GoldQuestion.GoldQuote;

/**
 * What an answer showed of the corpus.
 *
 * @param quotes its citations, in order
 * @param judged whether the person was asked if it is useful: an answer to a question, not to a command
 */
record Shown(List<GoldQuote> quotes, boolean judged) {
    static final Shown NOTHING = new Shown(List.of(), false);

    Shown {
        quotes = List.copyOf(quotes);
    }

    Set<String> documents() {
        return quotes.stream().map(GoldQuote::file).collect(Collectors.toSet());
    }
}
