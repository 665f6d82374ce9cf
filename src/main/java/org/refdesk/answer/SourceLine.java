package org.refdesk.answer;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.document.Metadata;
import org.refdesk.text.OneLine;

/** The source of a quote in one line: publisher or file, title, author, date, paragraph or page. */
public final class SourceLine {
    private SourceLine() {}

    public static String of(Citation citation) {
        return line(parts(citation));
    }

    /** The same with the address of the story, if it is known. */
    public static String withAddress(Citation citation) {
        List<String> parts = parts(citation);
        if (citation.metadata().url() != null) {
            parts.add(citation.metadata().url());
        }
        return line(parts);
    }

    private static List<String> parts(Citation citation) {
        Metadata known = citation.metadata();
        List<String> parts = new ArrayList<>();
        parts.add(known.publisher() != null ? known.publisher() : citation.document());
        if (known.title() != null) {
            parts.add(known.title());
        }
        if (known.author() != null) {
            parts.add(known.author());
        }
        if (known.date() != null) {
            parts.add(known.date().toString());
        }
        parts.add(citation.page() != null ? "page " + citation.page() : "paragraph " + citation.paragraph());
        return parts;
    }

    private static String line(List<String> parts) {
        return OneLine.of(String.join(" · ", parts));
    }
}
