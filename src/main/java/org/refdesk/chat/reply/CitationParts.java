package org.refdesk.chat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refdesk.answer.Citation;
import org.refdesk.answer.SourceLine;
import org.refdesk.desk.Desk;
import org.refdesk.query.Scope;
import org.refdesk.text.QuotedInput;

/**
 * Converts citations to parts of a reply. A document that is only partly in the searched scope gets no link of our own.
 */
public final class CitationParts {
    private final Desk desk;
    private final CitationLinks links;

    public CitationParts(Desk desk, CitationLinks links) {
        this.desk = desk;
        this.links = links;
    }

    /** Returns the citations from one index to before another, each with its number from 1. */
    List<Reply.Part> of(List<Citation> citations, int from, int to, Scope scope) {
        List<Reply.Part> parts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            parts.addAll(of(i + 1, citations.get(i), scope));
        }
        return parts;
    }

    /** Returns one citation, and the other documents that contain the same text. */
    List<Reply.Part> of(int number, Citation citation, Scope scope) {
        List<Reply.Part> parts = new ArrayList<>();
        parts.add(new Reply.Cited(
                number, citation, SourceLine.of(citation), link(citation, scope).orElse(null)));
        if (!citation.alsoIn().isEmpty()) {
            parts.add(MessageParts.remark("answer.also", QuotedInput.of(String.join(", ", citation.alsoIn()))));
        }
        return parts;
    }

    boolean canBeOpened(Citation citation, Scope scope) {
        return link(citation, scope).isPresent();
    }

    private Optional<String> link(Citation citation, Scope scope) {
        return scope.isAll() || desk.isWhole(citation.document(), scope)
                ? links.of(citation)
                : CitationLinks.published().of(citation);
    }
}
