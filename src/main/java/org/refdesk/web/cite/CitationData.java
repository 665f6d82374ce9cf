package org.refdesk.web.cite;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.refdesk.desk.DocumentSnapshot;
import org.refdesk.document.Metadata;
import org.refdesk.web.link.LinkedQuote;
import org.refdesk.web.link.Permalinks;

/**
 * Words and all that is known of where they stand: what a citation in any style is made of.
 *
 * @param story what is known of it; what is not known is left out of every style
 * @param read when the document was read
 * @param link where the words can be opened; null without a public address
 */
public record CitationData(
        String quote,
        String document,
        Metadata story,
        int paragraph,
        @Nullable Integer page,
        int start,
        int end,
        String sha256,
        Instant read,
        @Nullable String link) {
    public static CitationData of(
            DocumentSnapshot document,
            LinkedQuote.Standing standing,
            int paragraph,
            @Nullable Metadata story,
            Permalinks permalinks) {
        return new CitationData(
                document.text(standing.at().start(), standing.at().end()),
                document.id(),
                story == null ? Metadata.UNKNOWN : story,
                paragraph,
                document.blocks().get(paragraph - 1).page(),
                standing.at().start(),
                standing.at().end(),
                document.sha256(),
                document.read(),
                permalinks
                        .permanent(standing.link().nowIn(document, standing.at()))
                        .orElse(null));
    }

    /** The title, or the document's id. */
    String title() {
        return story.title() != null ? story.title() : document;
    }

    /** Where it stands, by which it can be found and checked. */
    String place() {
        return (page == null ? "" : "page " + page + ", ") + "paragraph " + paragraph + ", characters " + start + " to "
                + end + " of " + document + ", SHA-256 " + sha256;
    }
}
