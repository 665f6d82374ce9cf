package org.refdesk.web.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refdesk.document.Metadata;

/** A citation as CommonMark: the quote as a quotation, in which no character is read as a mark. */
final class MarkdownCitation {
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>&|~]");
    private static final Pattern FIRST_MARKS = Pattern.compile("(?m)^[ \\t]*([#+=-]|\\d{1,9}(?=[.)]))");

    private MarkdownCitation() {}

    static String of(CitationData citationData) {
        StringBuilder text = new StringBuilder();
        escaped(citationData.quote())
                .lines()
                .forEach(line ->
                        text.append(("> " + line.strip()).stripTrailing()).append('\n'));
        text.append(">\n> — ").append(source(citationData)).append("  \n> ");
        return text.append(escaped(citationData.place())).append('\n').toString();
    }

    private static String source(CitationData citationData) {
        Metadata story = citationData.story();
        List<String> parts = new ArrayList<>();
        if (story.author() != null) {
            parts.add(line(story.author()));
        }
        String title = line(citationData.title());
        String opens = citationData.link() != null ? citationData.link() : new StoryView(story).followable();
        parts.add(opens == null ? title : "[" + title + "](<" + destination(opens) + ">)");
        if (story.publisher() != null) {
            parts.add(line(story.publisher()));
        }
        if (story.date() != null) {
            parts.add(story.date().toString());
        }
        return String.join(", ", parts);
    }

    private static String line(String text) {
        return escaped(text.replaceAll("\\s+", " ").strip());
    }

    private static String destination(String url) {
        return url.replaceAll("\\s+", "%20")
                .replace("\\", "%5C")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }

    private static String escaped(String text) {
        String inside = MARKS.matcher(text).replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
        return FIRST_MARKS.matcher(inside).replaceAll(found -> {
            boolean number = Character.isDigit(found.group(1).charAt(0));
            return Matcher.quoteReplacement(number ? found.group(1) + "\\" : "\\" + found.group(1));
        });
    }
}
