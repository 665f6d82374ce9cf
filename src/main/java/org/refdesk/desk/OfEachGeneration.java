package org.refdesk.desk;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.refdesk.index.Snapshot;

/** What is worked out from the index, once for each generation of it. Safe for use by several threads. */
final class OfEachGeneration<T> {
    private final Function<Snapshot, T> working;
    private volatile @Nullable Known<T> last;

    private record Known<T>(long generation, T value) {}

    OfEachGeneration(Function<Snapshot, T> working) {
        this.working = working;
    }

    T of(Snapshot snapshot) {
        Known<T> known = last;
        if (known == null || known.generation() != snapshot.generation()) {
            known = new Known<>(snapshot.generation(), working.apply(snapshot));
            last = known;
        }
        return known.value();
    }
}
