package org.refdesk.web.cite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Metadata;

/** A citation as an entry of BibTeX, in which no character is read as a command of TeX. */
final class BibtexCitation {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final StringBuilder text = new StringBuilder();

    private BibtexCitation() {}

    static String of(CitationData citationData) {
        Metadata story = citationData.story();
        BibtexCitation entry = new BibtexCitation();
        entry.text.append("@misc{").append(key(citationData));
        entry.field("title", "{" + escaped(citationData.title()) + "}");
        entry.field("author", story.author() == null ? null : "{" + escaped(story.author()) + "}");
        entry.field("howpublished", story.publisher() == null ? null : escaped(story.publisher()));
        if (story.date() != null) {
            entry.field("year", "%04d".formatted(story.date().year()));
            if (story.date().month() != null) {
                entry.text
                        .append(",\n  month = ")
                        .append(MONTHS.get(story.date().month() - 1));
            }
        }
        entry.field("url", address(citationData.link() != null ? citationData.link() : story.url()));
        entry.field("note", "``" + escaped(citationData.quote()) + "'', " + escaped(citationData.place()));
        return entry.text.append("\n}\n").toString();
    }

    /** Letters and digits alone, which every program takes; the same citation always has the same. */
    private static String key(CitationData citationData) {
        return "refdesk" + citationData.document().replaceAll("[^A-Za-z0-9]", "") + "at" + citationData.start();
    }

    private void field(String name, @Nullable String value) {
        if (value != null) {
            text.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }

    /* Braces are named, since BibTeX counts also those behind a backslash. */
    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        String line = value.replaceAll("\\s+", " ").strip();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            escaped.append(
                    switch (c) {
                        case '\\' -> "\\textbackslash{}";
                        case '{' -> "\\textbraceleft{}";
                        case '}' -> "\\textbraceright{}";
                        case '~' -> "\\textasciitilde{}";
                        case '^' -> "\\textasciicircum{}";
                        case '#', '$', '%', '&', '_' -> "\\" + c;
                        default -> String.valueOf(c);
                    });
        }
        return escaped.toString();
    }

    private static @Nullable String address(@Nullable String url) {
        return url == null
                ? null
                : url.replaceAll("\\s+", "%20")
                        .replace("\\", "%5C")
                        .replace("{", "%7B")
                        .replace("}", "%7D");
    }
}
