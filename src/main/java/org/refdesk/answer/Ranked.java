package org.refdesk.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.Token;
import org.refdesk.document.Metadata;
import org.refdesk.index.StoredPassage;
import org.refdesk.passage.Span;
import org.refdesk.retrieval.Hit;

/** A passage whose sentences are ranked. */
final class Ranked {
    private final Hit hit;
    private final StoredPassage stored;
    private final List<Set<String>> terms;
    private final double[] scores;
    private final Set<String> storyTerms;

    Ranked(Hit hit, StoredPassage stored, List<Set<String>> terms, double[] scores) {
        this.hit = hit;
        this.stored = stored;
        this.terms = terms;
        this.scores = scores;
        this.storyTerms = storyTerms(stored.metadata());
    }

    /** The hit that it was found as. */
    Hit hit() {
        return hit;
    }

    /** Its text and its place. */
    StoredPassage stored() {
        return stored;
    }

    /** Terms of each sentence, in order. */
    List<Set<String>> terms() {
        return terms;
    }

    /** Score of each sentence, in order; what is cited is chosen by them. */
    double[] scores() {
        return scores;
    }

    static Ranked of(Hit hit, StoredPassage stored) {
        return new Ranked(
                hit, stored, terms(stored), new double[sentences(stored).size()]);
    }

    List<Span> sentences() {
        return sentences(stored);
    }

    String sentence(int number) {
        return stored.text(sentences().get(number));
    }

    /** Terms of a run of sentences. */
    Set<String> terms(int from, int to) {
        Set<String> all = new HashSet<>();
        for (int i = Math.max(0, from); i <= Math.min(to, terms.size() - 1); i++) {
            all.addAll(terms.get(i));
        }
        return all;
    }

    /** Terms of a sentence, of its neighbours, and of what is known of its story. */
    Set<String> context(int sentence) {
        Set<String> context = terms(sentence - 1, sentence + 1);
        context.addAll(storyTerms);
        return context;
    }

    private static Set<String> storyTerms(Metadata metadata) {
        Set<String> terms = new HashSet<>();
        for (String known : new String[] {metadata.title(), metadata.publisher(), metadata.author()}) {
            if (known != null) {
                terms.addAll(RefdeskAnalyzer.stemmed().terms(known));
            }
        }
        return terms;
    }

    private static List<Span> sentences(StoredPassage stored) {
        return stored.passage().sentences();
    }

    private static List<Set<String>> terms(StoredPassage stored) {
        List<Set<String>> terms = new ArrayList<>();
        for (int i = 0; i < sentences(stored).size(); i++) {
            terms.add(new HashSet<>());
        }
        int sentence = 0;
        for (Token token : RefdeskAnalyzer.stemmed().tokens(stored.text())) {
            int at = stored.passage().start() + token.start();
            while (sentence < terms.size() - 1
                    && at >= sentences(stored).get(sentence + 1).start()) {
                sentence++;
            }
            terms.get(sentence).add(token.term());
        }
        return terms;
    }
}
