package org.refdesk.query;

import java.util.Locale;
import java.util.Optional;
import org.refdesk.document.PartialDate;

/** The word before the colon of a filter. */
enum FilterKey {
    SOURCE("source:Reuters or source:\"404 Media\""),
    AUTHOR("author:Cox or author:\"Joseph Cox\""),
    FILE("file:report.txt or a part of its name"),
    BEFORE(dates("before")),
    AFTER(dates("after"));

    private final String examples;

    FilterKey(String examples) {
        this.examples = examples;
    }

    static FilterKey of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The filter with this value, or empty where it cannot be read. */
    Optional<Filter> read(String value) {
        return switch (this) {
            case SOURCE -> worded(value).map(Filter.Source::new);
            case AUTHOR -> worded(value).map(Filter.Author::new);
            case FILE -> worded(value).map(Filter.File::new);
            case BEFORE -> date(value).map(Filter.Before::new);
            case AFTER -> date(value).map(Filter.After::new);
        };
    }

    boolean takesDate() {
        return this == BEFORE || this == AFTER;
    }

    /** What to say where its value cannot be read. */
    String unreadable(String value) {
        String what = takesDate() ? "is not a date" : "names nothing";
        return "%s:%s %s; write %s".formatted(this, value, what, examples);
    }

    /** What to say where no value stands right after the colon. */
    String withoutValue() {
        return "\"%s:\" without a value right after it was read as plain text; to filter, write %s"
                .formatted(this, examples);
    }

    /** What to say where it is to be left out. */
    String excluded(String value) {
        return "-%s:%s cannot be read; leave out words as in -word, or write %s".formatted(this, value, examples);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> worded(String value) {
        return Optional.of(value).filter(PlainText::hasWord);
    }

    private static Optional<PartialDate> date(String value) {
        return value.contains(" ") ? Optional.empty() : PartialDate.parse(value.replace('/', '-'));
    }

    private static String dates(String key) {
        return "%1$s:2022, %1$s:2022-03 or %1$s:2022-03-25".formatted(key);
    }
}
