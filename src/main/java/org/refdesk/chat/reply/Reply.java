package org.refdesk.chat.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Citation;

/**
 * A reply to a person, in parts that every platform can show.
 *
 * @param parts top to bottom; at least one
 * @param actions what the person may do next, if the platform has buttons
 */
public record Reply(List<Part> parts, List<Action> actions) {
    public Reply {
        parts = List.copyOf(parts);
        actions = List.copyOf(actions);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a reply must say something, got nothing");
        }
    }

    /** A reply without actions. */
    public static Reply of(Part... parts) {
        return new Reply(List.of(parts), List.of());
    }

    /** A piece of a reply. */
    public sealed interface Part {}

    /** A paragraph of our own words. */
    public record Paragraph(List<Run> runs) implements Part {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /** A remark: shown smaller, below what it belongs to. */
    public record Remark(List<Run> runs) implements Part {
        public Remark {
            runs = List.copyOf(runs);
        }
    }

    /** A list, one line per item. */
    public record Items(List<Paragraph> items) implements Part {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A citation: a verbatim quote and its source.
     *
     * @param number from 1, by which a person may ask for it; 0 if it has none
     * @param source where the quote comes from, in one line
     * @param link opens the document with the quote marked, or the address it was published at; null if there is none
     */
    public record Cited(
            int number,
            Citation citation,
            String source,
            @Nullable String link) implements Part {}

    /** Verbatim text from a document that is no citation, such as the text around one. */
    public record Excerpt(String words, String source) implements Part {}

    /** Text of our own, with its style. */
    public record Run(String text, Style style) {
        /** Text in plain style. */
        public static Run plain(String text) {
            return new Run(text, Style.PLAIN);
        }

        /** How text is shown. */
        public enum Style {
            PLAIN,
            BOLD,
            CODE,
            /** The text is an address, and links to it. */
            LINK
        }
    }

    /** What a person may do with an answer. */
    public enum Action {
        SHARE,
        MORE,
        OPEN,
        USEFUL,
        NOT_USEFUL
    }
}
