package org.refdesk.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.Token;
import org.refdesk.passage.Span;
import org.refdesk.retrieval.Wanted;
import org.refdesk.retrieval.WantedTerms;

/** Marks the words of a quote that matched the question, or carry the answer. */
final class Highlighter {
    private final Set<String> terms = new HashSet<>();
    private final Expected expected;

    Highlighter(WantedTerms wanted, Expected expected) {
        this.expected = expected;
        for (Wanted one : wanted.all()) {
            terms.addAll(one.terms());
            one.others().forEach(other -> terms.addAll(other.terms()));
        }
    }

    /**
     * Ranges inside the quote, in order, apart.
     *
     * @param best the range of the sentence that it was chosen for: marked as a whole where no word of it is
     */
    List<Span> highlights(String quote, Span best) {
        BitSet marked = new BitSet(quote.length());
        for (Token token : RefdeskAnalyzer.stemmed().tokens(quote)) {
            if (terms.contains(token.term())) {
                marked.set(token.start(), token.end());
            }
        }
        Matcher places = expected.places(quote);
        while (places.find()) {
            marked.set(places.start(), places.end());
        }
        if (marked.get(best.start(), best.end()).isEmpty()) {
            marked.set(best.start(), best.end());
        }
        return ranges(joined(marked, quote));
    }

    /** Marked words that only a space parts are one range. */
    private static BitSet joined(BitSet marked, String quote) {
        for (int i = 1; i < quote.length() - 1; i++) {
            if (quote.charAt(i) == ' ' && marked.get(i - 1) && marked.get(i + 1)) {
                marked.set(i);
            }
        }
        return marked;
    }

    private static List<Span> ranges(BitSet marked) {
        List<Span> ranges = new ArrayList<>();
        for (int start = marked.nextSetBit(0); start >= 0; ) {
            int end = marked.nextClearBit(start);
            ranges.add(new Span(start, end));
            start = marked.nextSetBit(end);
        }
        return ranges;
    }
}
