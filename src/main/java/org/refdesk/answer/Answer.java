package org.refdesk.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the desk says to a question. */
public sealed interface Answer {
    /** A word of the question was read as another one of the corpus: the question as corrected, or null. */
    @Nullable
    String didYouMean();

    /** What the desk has to say about how it read the question: a filter that matches nothing, and what is possible. */
    List<String> notes();

    /** The corpus answers. Best citation first; at least one. */
    record Cited(List<Citation> citations, @Nullable String didYouMean, List<String> notes) implements Answer {
        public Cited {
            citations = List.copyOf(citations);
            notes = List.copyOf(notes);
            if (citations.isEmpty()) {
                throw new IllegalArgumentException("an answer needs a citation, got none");
            }
        }

        /** The best of these citations as what is near, and no answer. */
        public NotFound asClosest() {
            return NotFound.of(citations, didYouMean, notes);
        }
    }

    /** The corpus does not answer. {@code closest} are passages that are near, and no answer. */
    record NotFound(List<Citation> closest, @Nullable String didYouMean, List<String> notes) implements Answer {
        /** Passages that are shown where there is no answer. */
        private static final int CLOSEST = 3;

        public NotFound {
            closest = List.copyOf(closest);
            notes = List.copyOf(notes);
        }

        /** No answer; the first few of the citations are the closest. */
        static NotFound of(List<Citation> near, @Nullable String didYouMean, List<String> notes) {
            return new NotFound(near.subList(0, Math.min(CLOSEST, near.size())), didYouMean, notes);
        }
    }
}
