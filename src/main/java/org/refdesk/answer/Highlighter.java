package org.refdesk.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import org.refdesk.analysis.TermPositions;
import org.refdesk.analysis.TermSet;
import org.refdesk.document.Span;
import org.refdesk.index.StoredPassage;
import org.refdesk.retrieval.QueryTerm;
import org.refdesk.retrieval.QueryTerms;

/** Marks the words of a quote that matched the question or carry the answer. */
final class Highlighter {
    private final TermSet terms;
    private final AnswerType expected;

    Highlighter(QueryTerms wanted, AnswerType expected) {
        this.expected = expected;
        List<String> all = new ArrayList<>();
        for (QueryTerm one : wanted.all()) {
            all.addAll(one.terms());
            one.others().forEach(other -> all.addAll(other.terms()));
        }
        this.terms = TermSet.of(all);
    }

    /**
     * The ranges inside the quote, in order, not adjacent.
     *
     * @param words of the quote; if no word of its best sentence is marked, the whole sentence is
     */
    List<Span> highlights(Quote quote, String words) {
        BitSet marked = new BitSet(words.length());
        for (StoredPassage touched : quote.touched()) {
            mark(touched, quote, marked);
        }
        Matcher places = expected.places(words);
        while (places.find()) {
            marked.set(places.start(), places.end());
        }
        int from = quote.bestSentence().start() - quote.start();
        int to = quote.bestSentence().end() - quote.start();
        if (marked.get(from, to).isEmpty()) {
            marked.set(from, to);
        }
        return ranges(joined(marked, words));
    }

    private void mark(StoredPassage stored, Quote quote, BitSet marked) {
        TermPositions tokens = stored.tokens();
        int shift = stored.passage().start() - quote.start();
        for (int i = 0; i < tokens.size(); i++) {
            int start = tokens.start(i) + shift;
            int end = tokens.end(i) + shift;
            if (start >= 0 && end <= quote.end() - quote.start() && terms.has(tokens.hash(i))) {
                marked.set(start, end);
            }
        }
    }

    /** Joins marked words that only a space separates into one range. */
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
