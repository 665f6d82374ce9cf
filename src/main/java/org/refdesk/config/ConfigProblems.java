package org.refdesk.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a configuration, so far. */
final class ConfigProblems {
    private final List<Mistake> all = new ArrayList<>();
    private boolean anyKey;

    /** @param key that cannot be relied upon; null where no known key is concerned */
    private record Mistake(@Nullable Key key, String words) {}

    /** Something that is wrong with no key that there is. */
    void add(String words) {
        all.add(new Mistake(null, words));
    }

    void add(Key key, String words) {
        all.add(new Mistake(key, words));
    }

    /** Each a sentence: where, key, value, what is allowed. */
    List<String> words() {
        return all.stream().map(Mistake::words).toList();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** From now on no key can be relied upon. */
    void concernAll() {
        anyKey = true;
    }

    boolean concern(Key key) {
        return anyKey || all.stream().anyMatch(mistake -> mistake.key() == key);
    }
}
