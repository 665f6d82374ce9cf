package org.refdesk.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.refdesk.desk.Holdings;
import org.refdesk.desk.OpenDocument;
import org.refdesk.document.Block;
import org.refdesk.document.Metadata;
import org.refdesk.document.OneLine;
import org.refdesk.passage.Span;
import org.refdesk.web.CitationView.DocumentLink;

/**
 * A document as the page shows it.
 *
 * @param single its only story, which heads the page; null where it has several
 * @param story the cited words' story, else the only one; null where there is neither
 * @param continued the story that began on an earlier leaf and goes on here; null where none does, or it heads the page
 * @param paragraph that the cited words begin in; 0 where none are marked
 * @param gone where what stands now instead of the words can be read; null where nothing does
 */
record ReaderView(
        String document,
        String source,
        String sha256,
        Instant read,
        int characters,
        int paragraphs,
        @Nullable Known single,
        @Nullable Known story,
        @Nullable Known continued,
        Cited cited,
        int paragraph,
        @Nullable String gone,
        List<LeafText.Piece> pieces,
        LeafLinks leaves,
        List<StoryLink> stories,
        List<CitationView> others,
        List<DocumentLink> alsoIn,
        List<CitationCopy> copies) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A story, and where it begins. */
    record StoryLink(Known known, int paragraph, String path) {}

    static ReaderView of(
            OpenDocument document,
            Cited cited,
            List<LeafText.Piece> pieces,
            LeafLinks leaves,
            List<CitationView> others,
            boolean open,
            Permalinks permalinks) {
        List<Holdings.HeldStory> stories = document.stories();
        Span marked = cited instanceof Cited.Standing standing ? standing.at() : null;
        int paragraph = marked == null ? 0 : paragraph(document.blocks(), marked.start());
        Known single = stories.size() == 1 ? new Known(stories.getFirst().metadata()) : null;
        Metadata story = marked == null ? null : story(stories, paragraph);
        return new ReaderView(
                OneLine.of(document.id()),
                OneLine.of(document.source()),
                document.sha256(),
                document.read(),
                document.characters(),
                document.blocks().size(),
                single,
                story == null ? single : new Known(story),
                single == null ? continued(stories, pieces) : null,
                cited,
                paragraph,
                gone(document, cited, leaves),
                pieces,
                leaves,
                single == null ? links(document, leaves) : List.of(),
                others,
                marked == null || !open
                        ? List.of()
                        : document.alsoIn(document.text(marked.start(), marked.end())).stream()
                                .map(DocumentLink::to)
                                .toList(),
                cited instanceof Cited.Standing standing
                        ? CitationCopy.all(Citing.of(document, standing, paragraph, story, permalinks))
                        : List.of());
    }

    private static @Nullable Known continued(List<Holdings.HeldStory> stories, List<LeafText.Piece> pieces) {
        for (LeafText.Piece piece : pieces) {
            if (piece.number() > 0) {
                Metadata story = piece.story() == null ? story(stories, piece.number()) : null;
                return story == null ? null : new Known(story);
            }
        }
        return null;
    }

    private static @Nullable String gone(OpenDocument document, Cited cited, LeafLinks leaves) {
        return cited instanceof Cited.Gone gone && gone.at() != null
                ? leaves.toParagraph(
                        paragraph(document.blocks(), gone.at().start()),
                        gone.at().start())
                : null;
    }

    /** Number, from 1, of the last block that begins at or before an offset. */
    static int paragraph(List<Block> blocks, int offset) {
        int number = 1;
        while (number < blocks.size() && blocks.get(number).start() <= offset) {
            number++;
        }
        return number;
    }

    private static @Nullable Metadata story(List<Holdings.HeldStory> stories, int paragraph) {
        return stories.stream()
                .filter(story -> story.firstParagraph() <= paragraph && paragraph <= story.lastParagraph())
                .map(Holdings.HeldStory::metadata)
                .findFirst()
                .orElse(null);
    }

    private static List<StoryLink> links(OpenDocument document, LeafLinks leaves) {
        List<StoryLink> links = new ArrayList<>();
        for (Holdings.HeldStory story : document.stories()) {
            int first = story.firstParagraph();
            int start = document.blocks().get(first - 1).start();
            links.add(new StoryLink(new Known(story.metadata()), first, leaves.toParagraph(first, start)));
        }
        return links;
    }

    /** What heads the page. */
    String title() {
        return single != null && single.title() != null ? single.title() : document;
    }

    boolean isNamedByItsId() {
        return title().equals(document);
    }

    String readMinute() {
        return MINUTE.format(read);
    }

    Cited.@Nullable Standing standing() {
        return cited instanceof Cited.Standing standing ? standing : null;
    }

    Cited.@Nullable Gone missing() {
        return cited instanceof Cited.Gone missing ? missing : null;
    }

    boolean unsigned() {
        return cited instanceof Cited.Unsigned;
    }
}
