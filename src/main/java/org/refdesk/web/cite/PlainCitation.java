package org.refdesk.web.cite;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.document.Metadata;

/** A citation as plain text: the quote, its source in a line, and where it stands. */
final class PlainCitation {
    private PlainCitation() {}

    static String of(CitationData citationData) {
        StringBuilder text = new StringBuilder("“").append(citationData.quote()).append("”\n");
        text.append(source(citationData)).append("\n");
        if (citationData.link() != null) {
            text.append(citationData.link()).append("\n");
        }
        return text.append(citationData.place()).append("\n").toString();
    }

    private static String source(CitationData citationData) {
        Metadata story = citationData.story();
        List<String> parts = new ArrayList<>();
        if (story.author() != null) {
            parts.add(story.author());
        }
        parts.add(story.title() == null ? citationData.title() : "“" + story.title() + "”");
        if (story.publisher() != null) {
            parts.add(story.publisher());
        }
        if (story.date() != null) {
            parts.add(story.date().toString());
        }
        if (story.url() != null) {
            parts.add(story.url());
        }
        return String.join(", ", parts).replaceAll("\\s+", " ");
    }
}
