package org.refdesk.desk;

import java.util.List;
import java.util.Locale;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.StopWords;
import org.refdesk.analysis.Token;
import org.refdesk.query.Query;
import org.refdesk.query.QueryParser;
import org.refdesk.text.Messages;

/** The questions that a desk takes: not empty, not too long, and with something to search for. */
public final class QuestionRules {
    /** Longest question, in characters (UTF-16 units): a page of text, far above any question in a chat. */
    public static final int LONGEST = 2_000;

    /** Characters that cost as much as a plain question. */
    private static final int PLAIN = 500;

    private QuestionRules() {}

    /** What a question, or a quote, counts against limits: 1 for a plain one, to 4 for the longest. */
    public static int cost(String text) {
        return Math.clamp(Math.ceilDiv(text.length(), PLAIN), 1, LONGEST / PLAIN);
    }

    /**
     * Reads a question.
     *
     * @throws QuestionException where it cannot be asked; its message says what to do
     */
    public static Query read(String question) {
        requireNotTooLong("question", question);
        Query query = QueryParser.parse(question);
        if (query.isWordless()) {
            throw new QuestionException(query.isNarrowed() ? onlyNarrowed(query) : Messages.text("question.no_words"));
        }
        if (query.phrases().isEmpty() && hasOnlyStopWords(query.question())) {
            throw new QuestionException(Messages.text("question.only_stop_words"));
        }
        return query;
    }

    /** Capitals make a name of a stop word: IT, WHO. In a question of several words, all in capitals, they do not. */
    private static boolean hasOnlyStopWords(String question) {
        List<Token> tokens = RefdeskAnalyzer.surface().tokens(question);
        boolean shouted = tokens.size() > 1 && question.equals(question.toUpperCase(Locale.ROOT));
        return tokens.stream()
                .allMatch(token -> StopWords.contains(token.term())
                        && (shouted || !isCapitals(question.substring(token.start(), token.end()))));
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    /** @param what the text is */
    static void requireNotTooLong(String what, String text) {
        if (text.length() > LONGEST) {
            throw new QuestionException(Messages.text("question.too_long", what, text.length(), LONGEST));
        }
    }

    private static String onlyNarrowed(Query query) {
        String advice = Messages.text("question.only_filters");
        return query.problems().isEmpty() ? advice : advice + ". Also: " + String.join("; ", query.problems());
    }
}
