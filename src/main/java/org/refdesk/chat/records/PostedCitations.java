package org.refdesk.chat.records;

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
public record PostedCitations(List<GoldQuote> quotes, boolean judged) {
    public static final PostedCitations NOTHING = new PostedCitations(List.of(), false);

    public PostedCitations {
        quotes = List.copyOf(quotes);
    }

    Set<String> documents() {
        return quotes.stream().map(GoldQuote::file).collect(Collectors.toSet());
    }
}
