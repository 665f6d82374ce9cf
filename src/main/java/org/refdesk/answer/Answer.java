package org.refdesk.answer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer to a question. */
public sealed interface Answer {
    /** The question with misspelt words replaced by words of the corpus, or null. */
    @Nullable
    String didYouMean();

    /** Notes about how the question was read, for example a filter that matches nothing and the possible values. */
    List<String> notes();

    /** The parts of the corpus that were not searched. */
    NotSearched notSearched();

    /** The same answer with the parts of the corpus that were not searched, and with notes about them. */
    Answer withMissing(NotSearched missing, List<String> furtherNotes);

    private static List<String> both(List<String> notes, List<String> furtherNotes) {
        return Stream.concat(notes.stream(), furtherNotes.stream()).toList();
    }

    /** There is an answer: at least one citation, best first. */
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

        /** The best of these citations as closest passages, without an answer. */
        public NotFound asClosest() {
            return NotFound.of(citations, didYouMean, notes);
        }
    }

    /** There is no answer. {@code closest} are passages that are close to the question. */
    record NotFound(List<Citation> closest, @Nullable String didYouMean, List<String> notes, NotSearched notSearched)
            implements Answer {
        /** The most passages to show without an answer. */
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

        /** No answer, with the first few citations as the closest passages. */
        static NotFound of(List<Citation> near, @Nullable String didYouMean, List<String> notes) {
            return new NotFound(near.subList(0, Math.min(CLOSEST, near.size())), didYouMean, notes);
        }
    }
}
