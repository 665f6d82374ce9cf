package org.refdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refdesk.chat.reply.NotSearchedText;
import org.refdesk.desk.CorpusContents;
import org.refdesk.document.Metadata;
import org.refdesk.text.Messages;

/** The documents that a desk searches, as text. */
public final class SourcesText {
    private SourcesText() {}

    /** The names of all publishers and documents, each once, in order. */
    public static List<String> names(CorpusContents holdings) {
        return holdings.documents().stream()
                .flatMap(document -> Stream.concat(
                        document.stories().stream()
                                .map(story -> story.metadata().publisher()),
                        Stream.of(document.id())))
                .filter(Objects::nonNull)
                .map(PrintableText::name)
                .distinct()
                .sorted()
                .toList();
    }

    public static List<String> lines(CorpusContents holdings) {
        List<String> lines = new ArrayList<>();
        for (CorpusContents.Held document : holdings.documents()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s  (%s, %,d characters)",
                    PrintableText.name(document.id()),
                    CountedNoun.of(document.stories().size(), "article", "articles"),
                    document.characters()));
            for (CorpusContents.HeldStory story : document.stories()) {
                lines.add("    " + story(story));
            }
        }
        lines.add(CountedNoun.of(holdings.documents().size(), "document", "documents") + ", "
                + CountedNoun.of(holdings.stories(), "article", "articles"));
        if (!holdings.notSearched().isNothing()) {
            lines.add("");
            lines.add(Messages.text("terminal.not_searched"));
            NotSearchedText.named(holdings.notSearched(), Integer.MAX_VALUE)
                    .forEach(line -> lines.add("    " + PrintableText.name(line)));
        }
        return lines;
    }

    private static String story(CorpusContents.HeldStory story) {
        Metadata known = story.metadata();
        String named = Stream.of(known.title(), known.publisher(), known.author(), known.date())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
        return "%s  (paragraphs %d to %d)"
                .formatted(
                        named.isEmpty() ? "(untitled)" : PrintableText.of(named).replace('\n', ' '),
                        story.firstParagraph(),
                        story.lastParagraph());
    }
}
