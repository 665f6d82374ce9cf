package org.refdesk.web.link;

import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Citation;
import org.refdesk.desk.Desk;
import org.refdesk.desk.DocumentSnapshot;
import org.refdesk.desk.QuestionException;
import org.refdesk.desk.Verification;
import org.refdesk.desk.Verification.Verdict;
import org.refdesk.document.Block;
import org.refdesk.document.Span;
import org.refdesk.query.Scope;

/** Looks for the words that a link was made for, first where they stood. */
public final class QuoteLocator {
    private final Desk desk;
    private final boolean elsewhere;

    /** @param elsewhere whether other documents may be named */
    public QuoteLocator(Desk desk, boolean elsewhere) {
        this.desk = desk;
        this.elsewhere = elsewhere;
    }

    /** In a document that is there; only what is the same, character for character, counts as the words. */
    public LinkedQuote in(DocumentSnapshot document, Permalink link) {
        boolean changed = !link.isOf(document.sha256());
        if (link.end() <= document.characters() && link.says(document.text(link.start(), link.end()))) {
            return new LinkedQuote.Standing(link, new Span(link.start(), link.end()), changed, false);
        }
        OptionalInt found = document.find(link.words(), link.start());
        if (found.isPresent()) {
            int start = found.getAsInt();
            return new LinkedQuote.Standing(
                    link, new Span(start, start + link.words().length()), changed, true);
        }
        return gone(document, link);
    }

    /** Where the document itself is gone. */
    public LinkedQuote.Gone without(Permalink link) {
        return new LinkedQuote.Gone(link, "", null, false, otherDocument(link));
    }

    private LinkedQuote.Gone gone(DocumentSnapshot document, Permalink link) {
        Citation alike = nearest(link.words(), document);
        String other = otherDocument(link);
        if (alike != null) {
            return new LinkedQuote.Gone(link, alike.quote(), new Span(alike.start(), alike.end()), true, other);
        }
        Span place = place(document, link);
        String now = place == null ? "" : document.text(place.start(), place.end());
        return new LinkedQuote.Gone(link, now, place, false, other);
    }

    /** What stands where the words stood: as much as they were, of the block there. */
    private static @Nullable Span place(DocumentSnapshot document, Permalink link) {
        for (Block block : document.blocks()) {
            if (block.end() > link.start()) {
                int length = Math.max(1, link.end() - link.start());
                return new Span(block.start(), Math.min(block.end(), block.start() + length));
            }
        }
        return null;
    }

    private @Nullable String otherDocument(Permalink link) {
        Verification found = elsewhere ? verified(() -> desk.verify(link.words(), Scope.ALL)) : null;
        Citation place = found == null || found.verdict() != Verdict.EXACT ? null : found.place();
        return place == null || place.document().equals(link.document()) ? null : place.document();
    }

    private static @Nullable Citation nearest(String words, DocumentSnapshot document) {
        Verification found = verified(() -> document.verify(words));
        return found == null || found.verdict() == Verdict.NOWHERE ? null : found.place();
    }

    private static @Nullable Verification verified(Supplier<Verification> verifying) {
        try {
            return verifying.get();
        } catch (QuestionException e) {
            return null;
        }
    }
}
