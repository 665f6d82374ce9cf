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
    /** The characters that may follow the last mark of a sentence. */
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

    /** The hit of this passage. */
    ScoredPassage hit() {
        return hit;
    }

    /** The text of the passage and its place. */
    StoredPassage stored() {
        return stored;
    }

    /** The score of each sentence, in order. Quotes are chosen by these scores. */
    double[] scores() {
        return scores;
    }

    List<Span> sentences() {
        return stored.passage().sentences();
    }

    String sentence(int number) {
        return stored.text(sentences().get(number));
    }

    /** Whether the passage begins with a heading, which is not one of its sentences. */
    boolean hasHeading() {
        return !sentences().isEmpty()
                && sentences().getFirst().start() > stored.passage().start();
    }

    /** Whether a sentence is a question of the text itself, or announces the next sentence. */
    boolean leadsOn(int sentence) {
        String text = sentence(sentence);
        int last = text.length() - 1;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && (text.charAt(last) == '?' || text.charAt(last) == ':');
    }

    /** The terms of the whole passage. */
    TermSet terms() {
        return terms;
    }

    /** The terms of a sentence. */
    TermSet terms(int sentence) {
        return bySentence.get(sentence);
    }

    /** Whether a run of sentences contains a term with this hash. */
    boolean has(int hash, int first, int last) {
        for (int i = Math.max(0, first); i <= Math.min(last, bySentence.size() - 1); i++) {
            if (bySentence.get(i).has(hash)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the passage, or the metadata of its story, contains a term. */
    boolean speaksOf(String term) {
        return terms.test(term) || stored.about().test(term);
    }

    /** Whether a sentence, its neighbours or the metadata of its story contain a term. */
    boolean around(String term, int sentence) {
        return has(term.hashCode(), sentence - 1, sentence + 1)
                || stored.about().test(term);
    }
}
