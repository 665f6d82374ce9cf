package org.refdesk.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.refdesk.index.BlockMark;
import org.refdesk.index.Snapshot;
import org.refdesk.index.StoredPassage;
import org.refdesk.index.WordsHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns quotes into citations, each checked character by character against the stored text. */
final class Citations {
    private static final Logger LOG = LoggerFactory.getLogger(Citations.class);

    private final Snapshot snapshot;
    private final Highlighter highlighter;

    Citations(Snapshot snapshot, Highlighter highlighter) {
        this.snapshot = snapshot;
        this.highlighter = highlighter;
    }

    /** The citation; empty, and logged as a defect, where its quote does not stand in the stored text. */
    Optional<Citation> of(Quote quote, List<Quote> repetitions) {
        StoredPassage stored = quote.passage().stored();
        int start = quote.start();
        int end = quote.end();
        String words = text(stored.document(), start, end);
        if (words == null || !quote.reads(words)) {
            LOG.error(
                    "defect: a quote of {} at {}..{} does not stand there; it was not cited",
                    stored.document(),
                    start,
                    end);
            return Optional.empty();
        }
        BlockMark block = quote.touched().getFirst().blockAt(start);
        return Optional.of(new Citation(
                words,
                highlighter.highlights(quote, words),
                stored.document(),
                stored.metadata(),
                block.page(),
                block.number(),
                start,
                end,
                Math.clamp(quote.score(), 0, 1),
                stored.sha256(),
                alsoIn(quote, repetitions)));
    }

    private @Nullable String text(String document, int start, int end) {
        try {
            return snapshot.text(document, start, end);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private List<String> alsoIn(Quote quote, List<Quote> repetitions) {
        Set<String> documents = new TreeSet<>(
                snapshot.documentsSaying(WordsHash.ofWords(quote.passage().sentence(quote.best()))));
        repetitions.forEach(
                repetition -> documents.add(repetition.passage().stored().document()));
        documents.remove(quote.passage().stored().document());
        return new ArrayList<>(documents);
    }
}
