package org.refdesk.desk;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refdesk.analysis.StopWords;

/** Reads a message. Only the exact words are requests; any other text is a question. */
public final class RequestParser {
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200c\\u200d]]+");
    private static final Pattern SHOW = Pattern.compile("(?:show (?:me )?(?:(?:citation|number) )?#? ?|# ?)(\\d{1,9})");
    private static final Pattern SOURCE = Pattern.compile("source (.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERIFY =
            Pattern.compile("(?is)[\\p{Z}\\p{Cc}\\p{Cf}]*verify(?:\\s*:|\\s|\\p{Z}|$|(?=[\"“”„«']))(.*)");
    private static final Pattern QUOTED = Pattern.compile("(?s)[\"“”„«‘’'](.*)[\"“”»‘’'][?!.]*");
    private static final Pattern ARTICLE = Pattern.compile("(?:the|an?) .*", Pattern.CASE_INSENSITIVE);

    private RequestParser() {}

    /** The request in a message. */
    public static Request parse(String said) {
        String text = INVISIBLE
                .matcher(SPACES.matcher(said).replaceAll(" "))
                .replaceAll("")
                .strip();
        String words = withoutClosingMarks(text).toLowerCase(Locale.ROOT);
        return switch (unquoted(words)) {
            case "", "help" -> new Request.Help();
            case "more" -> new Request.More();
            case "sources" -> new Request.Sources();
            case "status" -> new Request.Status();
            case "privacy" -> new Request.Privacy();
            default -> withWords(said, text, words);
        };
    }

    private static Request withWords(String said, String text, String words) {
        Matcher show = SHOW.matcher(words);
        if (show.matches()) {
            return new Request.Show(Integer.parseInt(show.group(1)));
        }
        Matcher verify = VERIFY.matcher(said);
        if (verify.matches()) {
            return new Request.Verify(unquoted(verify.group(1).strip()));
        }
        Matcher source = SOURCE.matcher(withoutClosingMarks(text));
        if (source.matches() && isName(source.group(1))) {
            return new Request.Source(unquoted(source.group(1).strip()));
        }
        return new Request.Question(text);
    }

    public static String withoutClosingMarks(String text) {
        int end = text.length();
        while (end > 0 && " ?!.".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Tells a name from other words: "source of the leak" is a question. */
    private static boolean isName(String words) {
        String first = words.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return ARTICLE.matcher(words).matches() || !StopWords.contains(first);
    }

    private static String unquoted(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.matches() ? quoted.group(1).strip() : text;
    }
}
