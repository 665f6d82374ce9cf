package org.refdesk.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.ParagraphStart;
import org.refdesk.index.StoredPassage;
import org.refdesk.index.TextFingerprint;
import org.refdesk.text.OneLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns quotes into citations, each checked character by character against the stored text. */
final class Citations {
    private static final Logger LOG = LoggerFactory.getLogger(Citations.class);

    private final IndexSnapshot snapshot;
    private final Highlighter highlighter;
    private final Runnable dropped;

    /** @param dropped is told of each quote that could not become a citation */
    Citations(IndexSnapshot snapshot, Highlighter highlighter, Runnable dropped) {
        this.snapshot = snapshot;
        this.highlighter = highlighter;
        this.dropped = dropped;
    }

    /**
     * The citation. If the stored text does not contain the quote, its lead is left out, then all but its best
     * sentence; empty if the text does not contain that either. The log has a line for each quote that was shortened or
     * left out.
     */
    Optional<Citation> of(Quote quote, List<Quote> repetitions) {
        for (Quote tried : List.of(quote, quote.withoutLead(), quote.bestAlone())) {
            String words = text(tried);
            if (words != null && tried.reads(words)) {
                if (!tried.equals(quote)) {
                    LOG.warn("defect: {} does not stand there; less of it was cited", place(quote));
                }
                return Optional.of(citation(tried, words, repetitions));
            }
        }
        LOG.error("defect: {} does not stand there; it was not cited", place(quote));
        dropped.run();
        return Optional.empty();
    }

    private Citation citation(Quote quote, String words, List<Quote> repetitions) {
        StoredPassage stored = quote.passage().stored();
        ParagraphStart block = quote.touched().getFirst().blockAt(quote.start());
        return new Citation(
                words,
                highlighter.highlights(quote, words),
                stored.document(),
                stored.metadata(),
                block.page(),
                block.number(),
                quote.start(),
                quote.end(),
                Math.clamp(quote.score(), 0, 1),
                stored.sha256(),
                alsoIn(quote, repetitions));
    }

    private static String place(Quote quote) {
        return "a quote of " + OneLine.of(quote.passage().stored().document()) + " at " + quote.start() + ".."
                + quote.end();
    }

    private @Nullable String text(Quote quote) {
        try {
            return snapshot.text(quote.passage().stored().document(), quote.start(), quote.end());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private List<String> alsoIn(Quote quote, List<Quote> repetitions) {
        Set<String> documents = new TreeSet<>(
                snapshot.documentsSaying(TextFingerprint.ofWords(quote.passage().sentence(quote.best()))));
        repetitions.forEach(
                repetition -> documents.add(repetition.passage().stored().document()));
        documents.remove(quote.passage().stored().document());
        return new ArrayList<>(documents);
    }
}
