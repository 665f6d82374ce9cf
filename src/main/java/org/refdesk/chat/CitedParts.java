package org.refdesk.chat;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.answer.Citation;
import org.refdesk.answer.SourceLine;

/** Citations as parts of a reply. */
final class CitedParts {
    private final Links links;

    CitedParts(Links links) {
        this.links = links;
    }

    /** Those from one index on to before another, each with its number from 1. */
    List<Reply.Part> of(List<Citation> citations, int from, int to) {
        List<Reply.Part> parts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            parts.addAll(of(i + 1, citations.get(i)));
        }
        return parts;
    }

    /** One, with what carries the same words. */
    List<Reply.Part> of(int number, Citation citation) {
        List<Reply.Part> parts = new ArrayList<>();
        parts.add(new Reply.Cited(
                number, citation, SourceLine.of(citation), links.of(citation).orElse(null)));
        if (!citation.alsoIn().isEmpty()) {
            parts.add(Messages.remark("answer.also", Echo.of(String.join(", ", citation.alsoIn()))));
        }
        return parts;
    }

    boolean canBeOpened(Citation citation) {
        return links.of(citation).isPresent();
    }
}
