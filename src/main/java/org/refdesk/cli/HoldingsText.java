package org.refdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refdesk.chat.NotSearchedWords;
import org.refdesk.desk.Holdings;
import org.refdesk.document.Metadata;

/** What a desk answers from, as text. */
public final class HoldingsText {
    private HoldingsText() {}

    public static List<String> lines(Holdings holdings) {
        List<String> lines = new ArrayList<>();
        int stories = 0;
        for (Holdings.Held document : holdings.documents()) {
            stories += document.stories().size();
            lines.add(String.format(
                    Locale.ROOT,
                    "%s  (%s, %,d characters)",
                    Shown.name(document.id()),
                    Counted.of(document.stories().size(), "story", "stories"),
                    document.characters()));
            for (Holdings.HeldStory story : document.stories()) {
                lines.add("    " + story(story));
            }
        }
        lines.add(Counted.of(holdings.documents().size(), "document", "documents") + ", "
                + Counted.of(stories, "story", "stories"));
        if (!holdings.notSearched().isNothing()) {
            lines.add("");
            lines.add("Not searched:");
            NotSearchedWords.named(holdings.notSearched(), Integer.MAX_VALUE)
                    .forEach(line -> lines.add("    " + Shown.name(line)));
        }
        return lines;
    }

    private static String story(Holdings.HeldStory story) {
        Metadata known = story.metadata();
        String named = Stream.of(known.title(), known.publisher(), known.author(), known.date())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
        return "%s  (paragraphs %d to %d)"
                .formatted(
                        named.isEmpty() ? "(untitled)" : Shown.of(named).replace('\n', ' '),
                        story.firstParagraph(),
                        story.lastParagraph());
    }
}
