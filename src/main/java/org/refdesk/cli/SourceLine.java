package org.refdesk.cli;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.answer.Citation;
import org.refdesk.document.Metadata;

/** Where a quote stands, in one line: publisher or file, title, date, paragraph or page, address. */
final class SourceLine {
    private SourceLine() {}

    static String of(Citation citation) {
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
        if (known.url() != null) {
            parts.add(known.url());
        }
        return Visible.of(String.join(" · ", parts)).replace('\n', ' ');
    }
}
