package org.refdesk.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Citation;
import org.refdesk.text.OneLine;
import org.refdesk.web.cite.StoryView;
import org.refdesk.web.link.DocumentAddress;
import org.refdesk.web.link.Permalinks;

/**
 * A citation as the page shows it.
 *
 * @param number from 1
 * @param quote its words, with what matched marked
 * @param known of its story
 * @param path where the document opens with these words marked
 * @param alsoIn other documents that carry the same words
 */
record CitationView(
        int number,
        List<TextRun> quote,
        StoryView known,
        String document,
        int paragraph,
        @Nullable Integer page,
        String path,
        List<DocumentLink> alsoIn) {
    private static final int BRIEF = 120;

    /** A document, and where it opens. */
    record DocumentLink(String name, String path) {
        static DocumentLink to(String id) {
            return new DocumentLink(OneLine.of(id), DocumentAddress.of("/d", id));
        }
    }

    /** Its first words, for a list. */
    List<TextRun> brief() {
        List<TextRun> brief = new ArrayList<>();
        int left = BRIEF;
        for (TextRun run : quote) {
            if (left > 0) {
                brief.add(run.cut(left));
                left -= run.text().length();
            }
        }
        return brief;
    }

    /**
     * The citations of an answer.
     *
     * @param question by which the page of a document finds the others; null to leave it out
     */
    static List<CitationView> of(List<Citation> citations, Permalinks permalinks, @Nullable String question) {
        List<CitationView> views = new ArrayList<>();
        for (Citation citation : citations) {
            views.add(of(views.size() + 1, citation, permalinks, question));
        }
        return views;
    }

    private static CitationView of(int number, Citation citation, Permalinks permalinks, @Nullable String question) {
        String path = permalinks.path("/d", citation);
        return new CitationView(
                number,
                TextRun.of(citation.quote(), citation.highlights()),
                new StoryView(citation.metadata()),
                OneLine.of(citation.document()),
                citation.paragraph(),
                citation.page(),
                (question == null ? path : Permalinks.withQuery(path, "q=" + DocumentAddress.encoded(question)))
                        + Permalinks.FRAGMENT,
                citation.alsoIn().stream().map(DocumentLink::to).toList());
    }
}
