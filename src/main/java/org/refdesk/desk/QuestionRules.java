package org.refdesk.desk;

import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.StopWords;
import org.refdesk.query.Query;
import org.refdesk.query.QueryParser;
import org.refdesk.text.Messages;

/** The rules for questions: not empty, not too long, and with something to search for. */
public final class QuestionRules {
    /** Length of the longest question, in UTF-16 units: a page of text, far above any question in a chat. */
    public static final int LONGEST = 2_000;

    /** Length of a question that counts once. */
    private static final int PLAIN = 500;

    private QuestionRules() {}

    /** How often a question or a quote counts against rate limits: 1 for a usual one, up to 4 for the longest. */
    public static int cost(String text) {
        return Math.clamp(Math.ceilDiv(text.length(), PLAIN), 1, LONGEST / PLAIN);
    }

    /**
     * Reads a question.
     *
     * @throws QuestionException if it cannot be asked; the message says what to do
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

    /** Even in capitals: the index has no case, so that WHO would find every "who". */
    private static boolean hasOnlyStopWords(String question) {
        return RefdeskAnalyzer.surface().tokens(question).stream().allMatch(token -> StopWords.contains(token.term()));
    }

    /** @param what a name of the text for the message */
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
