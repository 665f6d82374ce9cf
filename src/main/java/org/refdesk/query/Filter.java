package org.refdesk.query;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;

/** Which stories to look in. */
public sealed interface Filter {
    /** Whether a story of this document is surely one to look in. */
    boolean admits(String document, Metadata story);

    /**
     * Whether what is known of a story leaves open if it is one to look in: its publisher, author or date is unknown,
     * or it has a year where the filter asks for a month. Such a story is left out, and an answer says how many were.
     */
    boolean leavesOpen(Metadata story);

    /** As it is written in a question: {@code before:2022-03}, {@code source:"404 Media"}. */
    String written();

    /** {@code source:} the publisher holds these words. */
    record Source(String words) implements Filter {
        public Source {
            requireWords(words);
        }

        @Override
        public boolean admits(String document, Metadata story) {
            return story.publisher() != null && FoldedWords.holds(story.publisher(), words);
        }

        @Override
        public boolean leavesOpen(Metadata story) {
            return story.publisher() == null;
        }

        @Override
        public String written() {
            return "source:" + quotedIfNeeded(words);
        }
    }

    /** {@code author:} the author holds these words. */
    record Author(String words) implements Filter {
        public Author {
            requireWords(words);
        }

        @Override
        public boolean admits(String document, Metadata story) {
            return story.author() != null && FoldedWords.holds(story.author(), words);
        }

        @Override
        public boolean leavesOpen(Metadata story) {
            return story.author() == null;
        }

        @Override
        public String written() {
            return "author:" + quotedIfNeeded(words);
        }
    }

    /** {@code file:} the document's id holds this text, whatever its case. */
    record File(String part) implements Filter {
        public File {
            requireWords(part);
        }

        @Override
        public boolean admits(String document, Metadata story) {
            return document.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
        }

        @Override
        public boolean leavesOpen(Metadata story) {
            return false;
        }

        @Override
        public String written() {
            return "file:" + quotedIfNeeded(part);
        }
    }

    /** {@code before:} published before the first day of this date. */
    record Before(PartialDate date) implements Filter {
        @Override
        public boolean admits(String document, Metadata story) {
            return story.date() != null && story.date().last().isBefore(date.first());
        }

        @Override
        public boolean leavesOpen(Metadata story) {
            return isAstride(story.date(), date.first());
        }

        @Override
        public String written() {
            return "before:" + date;
        }
    }

    /** {@code after:} published on or after the first day of this date; for a month or year, within it counts. */
    record After(PartialDate date) implements Filter {
        @Override
        public boolean admits(String document, Metadata story) {
            return story.date() != null && !story.date().first().isBefore(date.first());
        }

        @Override
        public boolean leavesOpen(Metadata story) {
            return isAstride(story.date(), date.first());
        }

        @Override
        public String written() {
            return "after:" + date;
        }
    }

    private static boolean isAstride(@Nullable PartialDate story, LocalDate border) {
        return story == null || (story.first().isBefore(border) && !story.last().isBefore(border));
    }

    private static void requireWords(String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("a filter needs a value, got a blank one");
        }
    }

    private static String quotedIfNeeded(String value) {
        return value.contains(" ") ? '"' + value + '"' : value;
    }
}
