package org.refdesk.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refdesk.text.Messages;

/**
 * Turns the text of a question into a {@link Query}. Text that is no phrase, exclusion or filter is plain text, so
 * every text has a query:
 *
 * <pre>
 * question  = { phrase | exclusion | filter | any character }
 * phrase    = '"' text '"'
 * exclusion = '-' ( word | phrase )
 * filter    = ( "source" | "author" | "file" | "before" | "after" ) ':' ( word | phrase )
 * </pre>
 *
 * Exclusions and filters begin after a space or at the beginning; {@link QuotationMarks} says which marks open and
 * close a phrase.
 */
public final class QueryParser {
    private static final Pattern FILTER =
            Pattern.compile("(source|author|file|before|after):(?!//)", Pattern.CASE_INSENSITIVE);
    private static final String CLOSING_MARKS = ".,;:!?…)]";

    private final String text;
    private final QuotationMarks quotes;
    private final Matcher filter;
    private final QuestionLimits limits;
    private final StringBuilder question = new StringBuilder();
    private final Set<String> phrases = new LinkedHashSet<>();
    private final Set<String> excluded = new LinkedHashSet<>();
    private final Set<Filter> filters = new LinkedHashSet<>();
    private final Set<String> unreadable = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();
    private int at;

    /** A word, or the inside of quotation marks, and where the text goes on after it. */
    private record Value(String text, int end) {}

    private QueryParser(String text, QuestionLimits limits) {
        this.text = text;
        this.limits = limits;
        this.quotes = new QuotationMarks(text);
        this.filter = FILTER.matcher(text);
    }

    public static Query parse(String question) {
        return parse(question, QuestionLimits.DEFAULT);
    }

    static Query parse(String question, QuestionLimits limits) {
        PlainText plain = new PlainText(question, limits.marks());
        QueryParser parser = new QueryParser(plain.text(), limits);
        if (plain.leftOutMarks()) {
            parser.problems.add(Messages.text("note.first_marks", limits.marks()));
        }
        return parser.read();
    }

    private Query read() {
        while (at < text.length()) {
            if (!(isTokenStart() && (readExclusion() || readFilter())) && !readPhrase()) {
                append(text.charAt(at++));
            }
        }
        problems.addAll(first(limits.filters(), unreadable, most -> Messages.text("note.first_unreadable", most)));
        return new Query(
                firstWords(),
                first(limits.phrases(), phrases, most -> Messages.text("note.first_phrases", most)),
                first(limits.exclusions(), excluded, most -> Messages.text("note.first_exclusions", most)),
                first(limits.filters(), filters, most -> Messages.text("note.first_filters", most)),
                null,
                null,
                problems);
    }

    private String firstWords() {
        String all = question.toString().strip();
        int end = limits.endOfWords(all);
        if (end < all.length()) {
            problems.add(Messages.text("note.first_words", limits.words()));
        }
        return all.substring(0, end);
    }

    private <T> List<T> first(int most, Set<T> all, IntFunction<String> note) {
        if (all.size() > most) {
            problems.add(note.apply(most));
        }
        return all.stream().limit(most).toList();
    }

    private boolean isTokenStart() {
        return at == 0 || text.charAt(at - 1) == ' ';
    }

    private boolean readPhrase() {
        if (quotes.partner(at) < 0) {
            return false;
        }
        Value phrase = valueAt(at);
        if (PlainText.hasWord(phrase.text())) {
            phrases.add(phrase.text());
        }
        question.append(text, at, phrase.end());
        at = phrase.end();
        return true;
    }

    /** A hyphen right before a word or a quotation mark; not one before a space, nor one of several. */
    private boolean readExclusion() {
        int start = at + 1;
        if (text.charAt(at) != '-' || start == text.length()) {
            return false;
        }
        if (filter.region(start, text.length()).lookingAt()) {
            Value value = valueAt(filter.end());
            unreadable.add(FilterKey.of(filter.group(1)).excluded(value.text()));
            at = value.end();
            return true;
        }
        Value value = valueAt(start);
        boolean isWord = Character.isLetterOrDigit(text.codePointAt(start));
        if (!isWord && (quotes.partner(start) < 0 || !PlainText.hasWord(value.text()))) {
            return false;
        }
        excluded.add(value.text());
        at = value.end();
        return true;
    }

    private boolean readFilter() {
        if (!filter.region(at, text.length()).lookingAt()) {
            return false;
        }
        FilterKey key = FilterKey.of(filter.group(1));
        Value value = filterValue(key, filter.end());
        if (value.text().isEmpty()) {
            unreadable.add(key.withoutValue());
            return false;
        }
        key.read(value.text()).ifPresentOrElse(filters::add, () -> unreadable.add(key.unreadable(value.text())));
        at = value.end();
        return true;
    }

    /** What stands right after the colon; a date may stand after a space. */
    private Value filterValue(FilterKey key, int start) {
        Value value = valueAt(start);
        if (!value.text().isEmpty() || !key.takesDate() || start >= text.length() || text.charAt(start) != ' ') {
            return value;
        }
        Value next = valueAt(start + 1);
        return key.read(next.text()).isPresent() ? next : value;
    }

    private Value valueAt(int start) {
        int partner = quotes.partner(start);
        if (partner >= 0) {
            return new Value(trimmed(start + 1, partner), partner + 1);
        }
        int space = text.indexOf(' ', start);
        int end = space < 0 ? text.length() : space;
        return new Value(trimmed(start, end), end);
    }

    private String trimmed(int start, int end) {
        int last = end;
        while (last > start && isClosing(text.charAt(last - 1))) {
            last--;
        }
        return text.substring(start, last).strip();
    }

    private static boolean isClosing(char c) {
        return CLOSING_MARKS.indexOf(c) >= 0 || Character.isWhitespace(c);
    }

    /** What is taken out leaves no double space behind. */
    private void append(char c) {
        if (c != ' ' || (!question.isEmpty() && question.charAt(question.length() - 1) != ' ')) {
            question.append(c);
        }
    }
}
