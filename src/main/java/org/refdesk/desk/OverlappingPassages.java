package org.refdesk.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.refdesk.document.Span;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.StoredPassage;

/**
 * The neighbouring passages that a range of text overlaps.
 *
 * @param passages in order; at least one
 */
record OverlappingPassages(List<StoredPassage> passages) {
    OverlappingPassages {
        passages = List.copyOf(passages);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("a stretch of text must touch a passage, got none");
        }
    }

    static OverlappingPassages of(QuotePlace place, IndexSnapshot snapshot) {
        Deque<StoredPassage> touched = new ArrayDeque<>(List.of(place.passage()));
        int at = place.docId();
        while (touched.getFirst().passage().start() > place.start()) {
            Optional<StoredPassage> before = snapshot.before(at);
            if (before.isEmpty()) {
                break;
            }
            at -= snapshot.sentences(at) + 1;
            touched.addFirst(before.get());
        }
        OptionalInt after = OptionalInt.of(place.docId());
        while (touched.getLast().passage().end() < place.end()) {
            after = snapshot.after(after.getAsInt());
            if (after.isEmpty()) {
                break;
            }
            touched.addLast(snapshot.passage(after.getAsInt()));
        }
        return new OverlappingPassages(List.copyOf(touched));
    }

    StoredPassage first() {
        return passages.getFirst();
    }

    /** The offsets in the canonical text at which a sentence or a block begins. */
    IntStream beginnings() {
        return passages.stream()
                .flatMapToInt(stored -> IntStream.concat(
                        IntStream.of(stored.passage().start(), stored.passage().end()),
                        stored.passage().sentences().stream().mapToInt(Span::start)));
    }

    /** A range, extended to whole sentences at both ends. */
    Span wholeSentences(Span stretch) {
        int start = sentences()
                .filter(sentence -> sentence.start() <= stretch.start() && stretch.start() < sentence.end())
                .mapToInt(Span::start)
                .findFirst()
                .orElse(stretch.start());
        int end = sentences()
                .filter(sentence -> sentence.start() < stretch.end() && stretch.end() <= sentence.end())
                .mapToInt(Span::end)
                .findFirst()
                .orElse(stretch.end());
        return new Span(start, end);
    }

    private Stream<Span> sentences() {
        return passages.stream().flatMap(stored -> stored.passage().sentences().stream());
    }
}
