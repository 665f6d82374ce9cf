package org.refdesk.chat.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.spell.JaroWinklerDistance;
import org.apache.lucene.search.spell.StringDistance;
import org.refdesk.answer.NotSearched;
import org.refdesk.desk.CorpusContents;
import org.refdesk.desk.CorpusContents.Held;
import org.refdesk.desk.CorpusContents.HeldStory;
import org.refdesk.document.Metadata;
import org.refdesk.text.Messages;
import org.refdesk.text.QuotedInput;

/** Lists in a reply what Refdesk answers from: all documents, or the stories of one source. */
public final class SourcesReply {
    /** Lines in a list; nobody would read more in a chat. */
    private static final int MOST_LINES = 30;

    /** Names that are suggested for an unknown one. */
    private static final int MOST_NAMES = 5;

    /** Similarity, from 0 to 1, from which a name is suggested. */
    private static final float NEAR = 0.75f;

    private final CorpusContents holdings;
    private final List<Told> stories;
    private final NotSearched notSearched;

    /** A story and its document. */
    private record Told(String document, HeldStory story) {
        Metadata known() {
            return story.metadata();
        }

        Stream<String> names() {
            return Stream.of(known().publisher(), document)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull);
        }
    }

    public SourcesReply(CorpusContents holdings) {
        this.holdings = holdings;
        this.stories = stories(holdings);
        this.notSearched = holdings.notSearched();
    }

    private static List<Told> stories(CorpusContents holdings) {
        List<Told> stories = new ArrayList<>();
        for (Held document : holdings.documents()) {
            for (HeldStory story : document.stories()) {
                stories.add(new Told(document.id(), story));
            }
        }
        return stories;
    }

    /** Lists the documents, each with its title or its number of stories. */
    public Reply documents() {
        var documents =
                stories.stream().collect(Collectors.groupingBy(Told::document, TreeMap::new, Collectors.toList()));
        List<Reply.Part> missing = NotSearchedParts.named(notSearched, MOST_LINES);
        if (documents.isEmpty()) {
            List<Reply.Part> parts = new ArrayList<>(missing);
            parts.addFirst(MessageParts.paragraph("sources.none"));
            return new Reply(parts, List.of());
        }
        List<Reply.Paragraph> items = documents.values().stream()
                .limit(MOST_LINES)
                .map(SourcesReply::document)
                .toList();
        List<Reply.Part> parts = new ArrayList<>();
        parts.add(MessageParts.paragraph("sources.head", documents.size(), stories.size()));
        parts.add(new Reply.Items(items));
        if (documents.size() > MOST_LINES) {
            parts.add(MessageParts.remark("sources.cut", documents.size() - MOST_LINES));
        }
        parts.add(MessageParts.remark("sources.hint"));
        parts.addAll(missing);
        return new Reply(parts, List.of());
    }

    private static Reply.Paragraph document(List<Told> stories) {
        Told first = stories.getFirst();
        String publisher = first.known().publisher();
        String name = QuotedInput.of(publisher != null ? publisher + " (" + first.document() + ")" : first.document());
        return stories.size() == 1
                ? MessageParts.paragraph("sources.one", name, title(first))
                : MessageParts.paragraph("sources.several", name, stories.size());
    }

    /** Lists the stories with this name in their title, publisher, author or file name. */
    public Reply named(String name) {
        List<Told> found = stories(holdings.named(name));
        if (found.isEmpty()) {
            return unknown(name);
        }
        List<Reply.Paragraph> items = found.stream()
                .limit(MOST_LINES)
                .map(story -> MessageParts.paragraph(
                        "source.story",
                        title(story),
                        details(story),
                        story.story().firstParagraph(),
                        story.story().lastParagraph()))
                .toList();
        List<Reply.Part> parts = new ArrayList<>();
        parts.add(MessageParts.paragraph("source.head", QuotedInput.of(name), found.size()));
        parts.add(new Reply.Items(items));
        if (found.size() > MOST_LINES) {
            parts.add(MessageParts.remark("source.cut", found.size() - MOST_LINES));
        }
        return new Reply(parts, List.of());
    }

    private Reply unknown(String name) {
        List<String> near = near(name);
        return near.isEmpty()
                ? Reply.of(MessageParts.paragraph("source.unknown", QuotedInput.of(name)))
                : Reply.of(
                        MessageParts.paragraph("source.unknown", QuotedInput.of(name)),
                        MessageParts.remark("source.near", QuotedInput.of(String.join(", ", near))));
    }

    private List<String> near(String name) {
        StringDistance likeness = new JaroWinklerDistance();
        String wanted = name.toLowerCase(Locale.ROOT);
        return new TreeSet<>(stories.stream().flatMap(Told::names).toList())
                .stream()
                        .filter(known -> likeness.getDistance(wanted, known.toLowerCase(Locale.ROOT)) >= NEAR)
                        .sorted(Comparator.comparingDouble(
                                known -> -likeness.getDistance(wanted, known.toLowerCase(Locale.ROOT))))
                        .limit(MOST_NAMES)
                        .toList();
    }

    private static String title(Told story) {
        String title = story.known().title();
        return title == null ? Messages.text("source.untitled") : QuotedInput.of(title);
    }

    private static String details(Told story) {
        Metadata known = story.known();
        return QuotedInput.of(Stream.of(known.author(), known.date(), story.document())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" · ")));
    }
}
