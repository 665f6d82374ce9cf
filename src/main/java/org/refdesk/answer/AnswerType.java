package org.refdesk.answer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refdesk.analysis.RefdeskAnalyzer;

/** The kind of answer that a question asks for, by its English question words, and whether a sentence contains one. */
enum AnswerType {
    AMOUNT(
            "\\bhow much\\b|\\b(?:cost|costs|price|worth|budget|paid|pay|spend|spent|fined?)\\b",
            "[$£€¥]\\s?\\d|\\b\\d[\\d.,]*\\s?(?:dollars|euros|pounds|million|billion|percent|%)"),
    NUMBER(
            "\\bhow (?:many|big|large|long|old|often|tall|far|fast)\\b|\\bpercent|\\bnumber of\\b|\\bcount\\b",
            "\\d[\\d.,]*\\d|\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|million|"
                + "billion|half|twice|several)\\b"),
    TIME(
            "\\bwhen\\b|\\b(?:what|which) (?:year|date|day|month|century)\\b|\\bhow long ago\\b",
            "\\b(?:1\\d{3}|20\\d\\d)\\b|\\b(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b|\\bin"
                + " may\\b|\\b(?:last|next|this|earlier|years?|months?|weeks?|days?)"
                + " (?:year|month|week|later|ago|before|after|earlier)\\b"),
    PERSON("\\bwho(?:se|m|'s)?\\b", ""),
    PLACE("\\bwhere\\b|\\b(?:what|which) (?:city|cities|town|country|countries|state|states|place|county)\\b", ""),
    REASON(
            "\\bwhy\\b|\\bhow come\\b|\\breasons?\\b",
            "\\b(?:because|since|due to|so that|in order to|as a result|thanks to|therefore|prompted|led"
                    + " to|caused|owing|reason)\\b"),
    ANYTHING("", "");

    /** Words with a capital inside a sentence: mostly names. */
    private static final Pattern NAME =
            Pattern.compile("(?<=[\\p{Ll}\\p{N},;:”\"’)] )\\p{Lu}[\\p{L}\\p{N}’'-]+|\\b\\p{Lu}\\p{Ll}+"
                    + " \\p{Lu}\\p{Ll}+|\\b\\p{Lu}{2,}\\b");

    private final Pattern asked;
    private final Pattern held;

    AnswerType(String asked, String held) {
        this.asked = Pattern.compile(asked);
        this.held = Pattern.compile(held, Pattern.CASE_INSENSITIVE);
    }

    static AnswerType of(String question) {
        String folded = question.toLowerCase(Locale.ROOT).replace('’', '\'');
        for (AnswerType expected : values()) {
            if (expected.asked.matcher(folded).find()) {
                return expected;
            }
        }
        return ANYTHING;
    }

    /** Whether a sentence contains this kind of answer, other than one that the question names itself. */
    boolean standsIn(String sentence, Set<String> questionTerms) {
        return switch (this) {
            case ANYTHING -> false;
            case PERSON, PLACE -> holdsNew(NAME, sentence, questionTerms);
            case AMOUNT, NUMBER, TIME -> holdsNew(held, sentence, questionTerms);
            case REASON -> held.matcher(sentence).find();
        };
    }

    /** The places of numbers and dates in a quote. Names and reasons are left to the reader. */
    Matcher places(String quote) {
        return this == AMOUNT || this == NUMBER || this == TIME
                ? Pattern.compile("[$£€¥]?\\d[\\d.,:]*\\d%?|\\d%?").matcher(quote)
                : Pattern.compile("(?!)").matcher(quote);
    }

    private static boolean holdsNew(Pattern pattern, String sentence, Set<String> questionTerms) {
        Matcher found = pattern.matcher(sentence);
        while (found.find()) {
            if (!questionTerms.containsAll(RefdeskAnalyzer.stemmed().terms(found.group()))) {
                return true;
            }
        }
        return false;
    }
}
