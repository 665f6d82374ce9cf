package org.refdesk.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Citation;
import org.refdesk.desk.Desk;
import org.refdesk.desk.DocumentSnapshot;
import org.refdesk.desk.Documents;
import org.refdesk.desk.Question;
import org.refdesk.desk.QuestionException;
import org.refdesk.document.Span;
import org.refdesk.text.Messages;
import org.refdesk.web.http.RefusedException;
import org.refdesk.web.link.DocumentAddress;
import org.refdesk.web.link.LinkedQuote;
import org.refdesk.web.link.Permalink;
import org.refdesk.web.link.Permalinks;
import org.refdesk.web.link.QuoteLocator;
import org.refdesk.web.link.QuoteStatus;

/** A document, with the words marked that a link was made for. */
final class ReaderPage implements Handler {
    private final Documents documents;
    private final Desk desk;
    private final Permalinks permalinks;
    private final AccessCheck accessCheck;

    ReaderPage(Documents documents, Desk desk, Permalinks permalinks, AccessCheck accessCheck) {
        this.documents = documents;
        this.desk = desk;
        this.permalinks = permalinks;
        this.accessCheck = accessCheck;
    }

    @Override
    public void handle(Context context) {
        String id = DocumentAddress.id(context);
        Permalink link =
                id == null ? null : permalinks.read(id, context::queryParam).orElse(null);
        accessCheck.admit(context, link);
        try (DocumentSnapshot document = id == null ? null : documents.open(id).orElse(null)) {
            if (document != null && !accessCheck.isOpen() && link != null && !link.isOf(document.sha256())) {
                showBecame(context, document, link);
            } else if (document != null) {
                show(context, document, linkedQuote(context, document, link));
            } else if (link != null) {
                LinkedQuote.Gone gone = new QuoteLocator(desk, accessCheck.isOpen()).without(link);
                PageFrame pageFrame = new PageFrame(Messages.text("web.title.gone"), "", accessCheck.isOpen());
                TemplateResponse.send(context, 404, (out, none) -> JtegoneGenerated.render(out, none, pageFrame, gone));
            } else {
                throw new RefusedException(404, Messages.text("web.error.no_document"));
            }
        }
    }

    /* A link lets in to the text that it was made for. What took its place was never shown to who has the link. */
    private void showBecame(Context context, DocumentSnapshot document, Permalink link) {
        QuoteStatus became = QuoteStatus.of(new QuoteLocator(desk, false).in(document, link));
        PageFrame pageFrame = new PageFrame(Messages.text("web.title.changed"), "", false);
        TemplateResponse.send(
                context, 200, (out, none) -> JtechangedGenerated.render(out, none, pageFrame, link, became));
    }

    private LinkedQuote linkedQuote(Context context, DocumentSnapshot document, @Nullable Permalink link) {
        if (link != null) {
            return new QuoteLocator(desk, accessCheck.isOpen()).in(document, link);
        }
        return context.queryParam("words") == null && context.queryParam("start") == null
                ? new LinkedQuote.Nothing()
                : new LinkedQuote.Unsigned();
    }

    private void show(Context context, DocumentSnapshot document, LinkedQuote linkedQuote) {
        DocumentPages leaves = DocumentPages.of(document.blocks(), document.characters());
        Span marked = linkedQuote instanceof LinkedQuote.Standing standing ? standing.at() : null;
        int leaf = wanted(context, leaves, document, linkedQuote);
        Span shown = leaves.leaf(leaf);
        if (marked != null && leaves.at(marked.start()) == leaf && marked.end() > shown.end()) {
            shown = new Span(shown.start(), marked.end());
        }
        ReaderView view = ReaderView.of(
                document,
                linkedQuote,
                new DocumentPageText(document, whole(shown, document), marked).pieces(),
                new DocumentPagination(leaves, leaf, addressOf(context, document)),
                accessCheck.isOpen() ? others(context, linkedQuote) : List.of(),
                accessCheck.isOpen(),
                permalinks);
        PageFrame pageFrame = new PageFrame(view.title(), "", accessCheck.isOpen());
        TemplateResponse.send(context, 200, (out, none) -> JtereaderGenerated.render(out, none, pageFrame, view));
    }

    private static int wanted(
            Context context, DocumentPages leaves, DocumentSnapshot document, LinkedQuote linkedQuote) {
        String asked = context.queryParam("leaf");
        if (asked != null) {
            return number(asked, leaves.count(), "leaves");
        }
        String paragraph = context.queryParam("paragraph");
        if (paragraph != null) {
            int number = number(paragraph, document.blocks().size(), "paragraphs");
            return leaves.at(document.blocks().get(number - 1).start());
        }
        return switch (linkedQuote) {
            case LinkedQuote.Standing standing -> leaves.at(standing.at().start());
            case LinkedQuote.Gone gone
            when gone.at() != null -> leaves.at(gone.at().start());
            default -> 1;
        };
    }

    private static int number(String asked, int count, String what) {
        try {
            int number = Integer.parseInt(asked);
            if (number >= 1 && number <= count) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below.
        }
        throw new RefusedException(400, "This document has " + what + " 1 to " + count + ".");
    }

    /** A cut inside a character of two units moves behind it. */
    private static Span whole(Span shown, DocumentSnapshot document) {
        return new Span(behind(shown.start(), document), behind(shown.end(), document));
    }

    private static int behind(int cut, DocumentSnapshot document) {
        boolean inside = cut > 0
                && cut < document.characters()
                && Character.isSurrogatePair(
                        document.text(cut - 1, cut).charAt(0),
                        document.text(cut, cut + 1).charAt(0));
        return inside ? cut + 1 : cut;
    }

    /** The address of this page without the leaf. */
    private static String addressOf(Context context, DocumentSnapshot document) {
        String address = DocumentAddress.of("/d", document.id());
        for (String name : List.of("start", "end", "sha256", "until", "words", "key", "q")) {
            String value = context.queryParam(name);
            if (value != null) {
                address = Permalinks.withQuery(address, name + "=" + DocumentAddress.encoded(value));
            }
        }
        return address;
    }

    /** The other citations of the answer that the link came from; the page of the answer says what was asked. */
    private List<CitationView> others(Context context, LinkedQuote linkedQuote) {
        String question = context.queryParam("q");
        if (question == null || question.isBlank()) {
            return List.of();
        }
        try {
            List<Citation> citations = AskPage.citations(desk.ask(Question.of(question)));
            Optional<Permalink> here = linkedQuote instanceof LinkedQuote.Standing standing
                    ? Optional.of(standing.link())
                    : Optional.empty();
            return CitationView.of(citations, permalinks, question).stream()
                    .filter(view -> here.isEmpty() || !isHere(here.get(), citations.get(view.number() - 1)))
                    .toList();
        } catch (QuestionException e) {
            return List.of();
        }
    }

    private static boolean isHere(Permalink link, Citation citation) {
        return link.document().equals(citation.document())
                && link.words().equals(citation.quote())
                && link.start() == citation.start();
    }
}
