package org.refdesk.answer;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.analysis.TermPositions;
import org.refdesk.analysis.TermSet;
import org.refdesk.document.Span;
import org.refdesk.index.StoredPassage;
import org.refdesk.retrieval.ScoredPassage;

/** A passage whose sentences are ranked. */
final class RankedPassage {
    /** What may stand after the last mark of a sentence. */
    private static final String CLOSING = "”\"’')]";

    private final ScoredPassage hit;
    private final StoredPassage stored;
    private final TermSet terms;
    private final List<TermSet> bySentence;
    private final double[] scores;

    RankedPassage(ScoredPassage hit, StoredPassage stored) {
        this.hit = hit;
        this.stored = stored;
        this.terms = stored.tokens().terms(0, stored.tokens().size());
        this.bySentence = termsOf(stored);
        this.scores = new double[bySentence.size()];
    }

    /** Terms of each sentence of a passage. */
    static List<TermSet> termsOf(StoredPassage stored) {
        List<Span> sentences = stored.passage().sentences();
        TermPositions tokens = stored.tokens();
        List<TermSet> terms = new ArrayList<>(sentences.size());
        int from = 0;
        for (int i = 1; i <= sentences.size(); i++) {
            int to = from;
            while (to < tokens.size()
                    && (i == sentences.size()
                            || stored.passage().start() + tokens.start(to)
                                    < sentences.get(i).start())) {
                to++;
            }
            terms.add(tokens.terms(from, to));
            from = to;
        }
        return terms;
    }

    /** The hit that it was found as. */
    ScoredPassage hit() {
        return hit;
    }

    /** Its text and its place. */
    StoredPassage stored() {
        return stored;
    }

    /** Score of each sentence, in order; what is cited is chosen by them. */
    double[] scores() {
        return scores;
    }

    List<Span> sentences() {
        return stored.passage().sentences();
    }

    String sentence(int number) {
        return stored.text(sentences().get(number));
    }

    /** Whether it begins with a heading, which is none of its sentences. */
    boolean hasHeading() {
        return !sentences().isEmpty()
                && sentences().getFirst().start() > stored.passage().start();
    }

    /** Whether a sentence is a question that the text asks, or announces what comes. */
    boolean leadsOn(int sentence) {
        String text = sentence(sentence);
        int last = text.length() - 1;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && (text.charAt(last) == '?' || text.charAt(last) == ':');
    }

    /** Terms of the whole passage. */
    TermSet terms() {
        return terms;
    }

    /** Terms of a sentence. */
    TermSet terms(int sentence) {
        return bySentence.get(sentence);
    }

    /** Whether a term with this hash stands in a run of sentences. */
    boolean has(int hash, int first, int last) {
        for (int i = Math.max(0, first); i <= Math.min(last, bySentence.size() - 1); i++) {
            if (bySentence.get(i).has(hash)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a term stands in the passage, or in what is known of its story. */
    boolean speaksOf(String term) {
        return terms.test(term) || stored.about().test(term);
    }

    /** Whether a term stands in a sentence, in its neighbours, or in what is known of its story. */
    boolean around(String term, int sentence) {
        return has(term.hashCode(), sentence - 1, sentence + 1)
                || stored.about().test(term);
    }
}
