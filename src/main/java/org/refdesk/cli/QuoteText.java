package org.refdesk.cli;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.document.Span;

/** A quote for the terminal: wrapped, with highlights, and without a changed word. */
final class QuoteText {
    private static final int NARROWEST = 20;

    private final String shown;
    private final List<Span> highlights;
    private final OutputStyle screen;

    QuoteText(String quote, List<Span> highlights, OutputStyle screen) {
        this.shown = PrintableText.of(quote);
        this.highlights = highlights;
        this.screen = screen;
    }

    /** The lines of the quote, each after {@code indent} spaces. */
    List<String> lines(int indent) {
        int width = screen.columns() == 0 ? Integer.MAX_VALUE : Math.max(NARROWEST, screen.columns() - indent);
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < shown.length()) {
            int end = lineEnd(start, width);
            lines.add(" ".repeat(indent) + marked(start, end));
            start = end;
            while (start < shown.length() && isGap(shown.charAt(start))) {
                start++;
            }
        }
        return lines;
    }

    private int lineEnd(int start, int width) {
        int newline = shown.indexOf('\n', start);
        int stop = newline < 0 ? shown.length() : newline;
        if (stop - start <= width) {
            return stop;
        }
        int space = shown.lastIndexOf(' ', start + width);
        if (space > start) {
            return space;
        }
        int cut = start + width;
        return Character.isLowSurrogate(shown.charAt(cut)) ? cut + 1 : cut;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\n';
    }

    private String marked(int start, int end) {
        StringBuilder line = new StringBuilder();
        int at = start;
        for (Span highlight : highlights) {
            int from = Math.max(at, highlight.start());
            int to = Math.min(end, highlight.end());
            if (from < to) {
                line.append(shown, at, from).append(screen.strong(shown.substring(from, to)));
                at = to;
            }
        }
        return line.append(shown, at, end).toString().stripTrailing();
    }
}
