package org.refdesk.answer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the desk says to a question. */
public sealed interface Answer {
    /** A word of the question was read as another one of the corpus: the question as corrected, or null. */
    @Nullable
    String didYouMean();

    /** What the desk has to say about how it read the question: a filter that matches nothing, and what is possible. */
    List<String> notes();

    /** What of the corpus the answer could not be drawn from. */
    NotSearched notSearched();

    /** The same answer, which also says what of the corpus it could not be drawn from, and notes it. */
    Answer withMissing(NotSearched missing, List<String> furtherNotes);

    private static List<String> both(List<String> notes, List<String> furtherNotes) {
        return Stream.concat(notes.stream(), furtherNotes.stream()).toList();
    }

    /** The corpus answers. Best citation first; at least one. */
    record Cited(List<Citation> citations, @Nullable String didYouMean, List<String> notes, NotSearched notSearched)
            implements Answer {
        public Cited(List<Citation> citations, @Nullable String didYouMean, List<String> notes) {
            this(citations, didYouMean, notes, NotSearched.NOTHING);
        }

        public Cited {
            citations = List.copyOf(citations);
            notes = List.copyOf(notes);
            if (citations.isEmpty()) {
                throw new IllegalArgumentException("an answer needs a citation, got none");
            }
        }

        @Override
        public Cited withMissing(NotSearched missing, List<String> furtherNotes) {
            return new Cited(citations, didYouMean, both(notes, furtherNotes), missing);
        }

        /** The best of these citations as what is near, and no answer. */
        public NotFound asClosest() {
            return NotFound.of(citations, didYouMean, notes);
        }
    }

    /** The corpus does not answer. {@code closest} are passages that are near, and no answer. */
    record NotFound(List<Citation> closest, @Nullable String didYouMean, List<String> notes, NotSearched notSearched)
            implements Answer {
        /** Passages that are shown where there is no answer. */
        private static final int CLOSEST = 3;

        public NotFound(List<Citation> closest, @Nullable String didYouMean, List<String> notes) {
            this(closest, didYouMean, notes, NotSearched.NOTHING);
        }

        public NotFound {
            closest = List.copyOf(closest);
            notes = List.copyOf(notes);
        }

        @Override
        public NotFound withMissing(NotSearched missing, List<String> furtherNotes) {
            return new NotFound(closest, didYouMean, both(notes, furtherNotes), missing);
        }

        /** No answer; the first few of the citations are the closest. */
        static NotFound of(List<Citation> near, @Nullable String didYouMean, List<String> notes) {
            return new NotFound(near.subList(0, Math.min(CLOSEST, near.size())), didYouMean, notes);
        }
    }
}
