package org.refdesk.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.desk.CorpusContents;
import org.refdesk.desk.DocumentSnapshot;
import org.refdesk.document.Block;
import org.refdesk.document.Metadata;
import org.refdesk.document.Span;
import org.refdesk.text.OneLine;
import org.refdesk.text.UtcTime;
import org.refdesk.web.CitationView.DocumentLink;
import org.refdesk.web.cite.CitationCopy;
import org.refdesk.web.cite.CitationData;
import org.refdesk.web.cite.StoryView;
import org.refdesk.web.link.LinkedQuote;
import org.refdesk.web.link.Permalinks;

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
        @Nullable StoryView single,
        @Nullable StoryView story,
        @Nullable StoryView continued,
        LinkedQuote linkedQuote,
        int paragraph,
        @Nullable String gone,
        List<DocumentPageText.Piece> pieces,
        DocumentPagination leaves,
        List<StoryLink> stories,
        List<CitationView> others,
        List<DocumentLink> alsoIn,
        List<CitationCopy> copies) {
    /** A story, and where it begins. */
    record StoryLink(StoryView known, int paragraph, String path) {}

    static ReaderView of(
            DocumentSnapshot document,
            LinkedQuote linkedQuote,
            List<DocumentPageText.Piece> pieces,
            DocumentPagination leaves,
            List<CitationView> others,
            boolean open,
            Permalinks permalinks) {
        List<CorpusContents.HeldStory> stories = document.stories();
        Span marked = linkedQuote instanceof LinkedQuote.Standing standing ? standing.at() : null;
        int paragraph = marked == null ? 0 : paragraph(document.blocks(), marked.start());
        StoryView single =
                stories.size() == 1 ? new StoryView(stories.getFirst().metadata()) : null;
        Metadata story = marked == null ? null : story(stories, paragraph);
        return new ReaderView(
                OneLine.of(document.id()),
                OneLine.of(document.source()),
                document.sha256(),
                document.read(),
                document.characters(),
                document.blocks().size(),
                single,
                story == null ? single : new StoryView(story),
                single == null ? continued(stories, pieces) : null,
                linkedQuote,
                paragraph,
                gone(document, linkedQuote, leaves),
                pieces,
                leaves,
                single == null ? links(document, leaves) : List.of(),
                others,
                marked == null || !open
                        ? List.of()
                        : document.alsoIn(document.text(marked.start(), marked.end())).stream()
                                .map(DocumentLink::to)
                                .toList(),
                linkedQuote instanceof LinkedQuote.Standing standing
                        ? CitationCopy.all(CitationData.of(document, standing, paragraph, story, permalinks))
                        : List.of());
    }

    private static @Nullable StoryView continued(
            List<CorpusContents.HeldStory> stories, List<DocumentPageText.Piece> pieces) {
        for (DocumentPageText.Piece piece : pieces) {
            if (piece.number() > 0) {
                Metadata story = piece.story() == null ? story(stories, piece.number()) : null;
                return story == null ? null : new StoryView(story);
            }
        }
        return null;
    }

    private static @Nullable String gone(
            DocumentSnapshot document, LinkedQuote linkedQuote, DocumentPagination leaves) {
        return linkedQuote instanceof LinkedQuote.Gone gone && gone.at() != null
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

    private static @Nullable Metadata story(List<CorpusContents.HeldStory> stories, int paragraph) {
        return stories.stream()
                .filter(story -> story.firstParagraph() <= paragraph && paragraph <= story.lastParagraph())
                .map(CorpusContents.HeldStory::metadata)
                .findFirst()
                .orElse(null);
    }

    private static List<StoryLink> links(DocumentSnapshot document, DocumentPagination leaves) {
        List<StoryLink> links = new ArrayList<>();
        for (CorpusContents.HeldStory story : document.stories()) {
            int first = story.firstParagraph();
            int start = document.blocks().get(first - 1).start();
            links.add(new StoryLink(new StoryView(story.metadata()), first, leaves.toParagraph(first, start)));
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
        return UtcTime.toMinutes(read);
    }

    LinkedQuote.@Nullable Standing standing() {
        return linkedQuote instanceof LinkedQuote.Standing standing ? standing : null;
    }

    LinkedQuote.@Nullable Gone missing() {
        return linkedQuote instanceof LinkedQuote.Gone missing ? missing : null;
    }

    boolean unsigned() {
        return linkedQuote instanceof LinkedQuote.Unsigned;
    }
}
