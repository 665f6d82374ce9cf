package org.refdesk.chat.dialogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words about time: "in March 2022", "last year". */
final class TimeWords {
    private static final String PREPOSITION = "(?:in|during|before|after|since|by|until|around|on)";
    private static final String MONTH =
            "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final String DATE =
            "(?:(?:(?:early|late|mid) )?(?:" + MONTH + "(?: \\d{1,2})?,? \\d{4}|(?:the )?\\d{4}s?)"
                    + "|(?:last|this|next) (?:year|month|week|summer|winter|spring|fall|autumn))";
    private static final Pattern TIME = Pattern.compile(
            "(?:" + PREPOSITION + " )?(?:" + DATE + "|" + MONTH + "(?: \\d{1,2})?|yesterday|today)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE =
            Pattern.compile("(?:the )?\\d{4}s?|" + MONTH + "(?: \\d{4})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern INSIDE =
            Pattern.compile("\\b(?:" + PREPOSITION + " )?" + DATE + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

    private TimeWords() {}

    /** Whether these words are about time and nothing else. */
    static boolean are(String words) {
        return TIME.matcher(words).matches();
    }

    /** A question with these words in place of its own words about time, or added at its end. */
    static String put(String question, String when) {
        String time = BARE.matcher(when).matches() ? "in " + when : when;
        Matcher inside = INSIDE.matcher(question);
        return inside.find() ? inside.replaceFirst(Matcher.quoteReplacement(time)) : question + " " + time;
    }
}
