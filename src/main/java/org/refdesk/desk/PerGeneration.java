package org.refdesk.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.BiFunction;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.query.Scope;

/** Computes a value from the index for each scope, once for each generation. Safe for use by several threads. */
final class PerGeneration<T> {
    /** The most scopes in the cache: usually more than a desk has channels with a scope of their own. */
    private static final int MOST_SCOPES = 100;

    private final BiFunction<Scope, IndexSnapshot, T> working;
    private final Cache<Scope, Known<T>> last = Caffeine.newBuilder()
            .maximumSize(MOST_SCOPES)
            .executor(Runnable::run)
            .build();

    private record Known<T>(long generation, T value) {}

    PerGeneration(BiFunction<Scope, IndexSnapshot, T> working) {
        this.working = working;
    }

    T of(Scope scope, IndexSnapshot snapshot) {
        Known<T> known = last.getIfPresent(scope);
        if (known == null || known.generation() != snapshot.generation()) {
            known = new Known<>(snapshot.generation(), working.apply(scope, snapshot));
            last.put(scope, known);
        }
        return known.value();
    }
}
