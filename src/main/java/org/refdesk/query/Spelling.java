package org.refdesk.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.refdesk.analysis.Vocabulary;
import org.refdesk.document.Span;
import org.refdesk.text.Messages;

/**
 * Corrects misspelt words of a question against the words of a corpus. Safe for use by several threads.
 *
 * <p>A word is misspelt where neither it nor a form of it is a word of the corpus or of English, and a word of the
 * corpus is near. A question of which most words are unknown is left alone: it is in another language.
 */
public final class Spelling {
    /** Shortest word that is corrected, in letters. */
    private static final int SHORTEST = 4;

    /** Longest word that is corrected, in letters. */
    private static final int LONGEST = 40;

    /** Shortest word in which two slips are corrected, in letters. */
    private static final int SHORTEST_WITH_TWO = 6;

    /** Fewest words from which the language of a question can be told. */
    private static final int ENOUGH_WORDS = 4;

    /** What a candidate that is e times as frequent gains, in slips; from trials with random slips in two corpora. */
    private static final double FREQUENCY = 0.06;

    private final Vocabulary vocabulary;

    private final int mostWords;

    public Spelling(Vocabulary vocabulary) {
        this(vocabulary, QuestionLimits.DEFAULT);
    }

    Spelling(Vocabulary vocabulary, QuestionLimits limits) {
        this.vocabulary = vocabulary;
        this.mostWords = limits.spellings();
    }

    /** The query with its misspelt words corrected, or itself where there is none. */
    public Query corrected(Query query) {
        String question = query.question();
        List<Span> words = SpellableWords.of(question);
        Map<Span, String> unknown = unknown(question, words);
        if (unknown.isEmpty() || (words.size() >= ENOUGH_WORDS && 3 * unknown.size() > 2 * words.size())) {
            return query;
        }
        Map<String, Optional<String>> looked = new HashMap<>();
        StringBuilder corrected = new StringBuilder();
        int done = 0;
        for (Span word : words) {
            Optional<String> near = unknown.containsKey(word) ? nearest(unknown.get(word), looked) : Optional.empty();
            if (near.isPresent()) {
                corrected.append(question, done, word.start());
                corrected.append(inTheCaseOf(question.substring(word.start(), word.end()), near.get()));
                done = word.end();
            }
        }
        Query read = new HashSet<>(unknown.values()).size() > mostWords
                ? query.withProblem(Messages.text("note.first_unknown_words", mostWords))
                : query;
        return done == 0
                ? read
                : read.corrected(corrected.append(question.substring(done)).toString());
    }

    private Map<Span, String> unknown(String question, List<Span> words) {
        Map<Span, String> unknown = new HashMap<>();
        for (Span place : words) {
            String word = FoldedWords.words(question.substring(place.start(), place.end()));
            if (word.length() >= SHORTEST
                    && word.length() <= LONGEST
                    && Inflections.isLatin(word)
                    && !isKnown(word)
                    && !Inflections.anyKnown(word, this::isKnown)) {
                unknown.put(place, word);
            }
        }
        return unknown;
    }

    private boolean isKnown(String word) {
        return vocabulary.count(word) > 0 || EnglishWords.contains(word);
    }

    /** Looked for once for each word, and for no more words than the limit. */
    private Optional<String> nearest(String word, Map<String, Optional<String>> looked) {
        return looked.size() < mostWords || looked.containsKey(word)
                ? looked.computeIfAbsent(word, this::nearest)
                : Optional.empty();
    }

    private Optional<String> nearest(String word) {
        Optional<String> oneSlip = cheapest(word, 1);
        return oneSlip.isPresent() || word.length() < SHORTEST_WITH_TWO ? oneSlip : cheapest(word, 2);
    }

    private Optional<String> cheapest(String word, int maxEdits) {
        String best = null;
        double least = Double.MAX_VALUE;
        for (String candidate : vocabulary.near(word, maxEdits)) {
            double cost = Inflections.isLatin(candidate) ? EditCost.of(word, candidate) : Double.MAX_VALUE;
            double weighed = cost - FREQUENCY * Math.log((double) Math.max(1, vocabulary.count(candidate)));
            if (cost <= most(word.length()) && weighed < least) {
                best = candidate;
                least = weighed;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The most that a correction may cost, in slips: short words have too many neighbours to guess. */
    private static double most(int length) {
        return length < 5 ? 0.75 : length < SHORTEST_WITH_TWO ? 1.05 : length < 8 ? 1.6 : 2.0;
    }

    private static String inTheCaseOf(String written, String word) {
        if (!Character.isUpperCase(written.charAt(0))) {
            return word;
        }
        return Character.isUpperCase(written.charAt(written.length() - 1))
                ? word.toUpperCase(Locale.ROOT)
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
