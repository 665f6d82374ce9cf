package org.refdesk.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.passage.Passage;

/**
 * A passage with its vectors, ready to be written.
 *
 * @param passage where it stands
 * @param vectors of the passage, and then of its sentences in order; empty where vectors are off
 */
public record EmbeddedPassage(Passage passage, List<float[]> vectors) {
    public EmbeddedPassage {
        vectors = List.copyOf(vectors);
        int wanted = 1 + passage.sentences().size();
        if (!vectors.isEmpty() && vectors.size() != wanted) {
            throw new IllegalArgumentException("there must be " + wanted + " vectors, got " + vectors.size());
        }
    }

    /** A passage of an index without vectors. */
    public static EmbeddedPassage withoutVectors(Passage passage) {
        return new EmbeddedPassage(passage, List.of());
    }

    float @Nullable [] vector() {
        return vectors.isEmpty() ? null : vectors.getFirst();
    }

    List<float[]> sentenceVectors() {
        return vectors.isEmpty() ? List.of() : vectors.subList(1, vectors.size());
    }
}
