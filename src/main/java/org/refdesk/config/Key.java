package org.refdesk.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.spell.LevenshteinDistance;

/** The keys of the configuration; each is a line of {@code config/refdesk.yaml} and a variable of the environment. */
enum Key {
    CORPUS("corpus", "seeds"),
    INDEX("index", "index"),
    VECTORS("vectors", "on"),
    SYNONYMS("synonyms", "config/synonyms.txt"),
    CITATIONS("citations", "3"),
    CACHE_SIZE("cache.size", "16 MB");

    private static final float NEAR = 0.6f;

    private final String written;
    private final String fallback;

    Key(String written, String fallback) {
        this.written = written;
        this.fallback = fallback;
    }

    /** As in the file; a dot stands for a level of indentation. */
    String written() {
        return written;
    }

    /** What holds where nobody says anything. */
    String fallback() {
        return fallback;
    }

    /** The variable of the environment that overrides the file. */
    String variable() {
        return "REFDESK_" + written.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    static Optional<Key> named(String written) {
        return Arrays.stream(values())
                .filter(key -> key.written.equals(written))
                .findFirst();
    }

    /** The key that somebody may have meant. */
    static Optional<Key> near(String written) {
        LevenshteinDistance distance = new LevenshteinDistance();
        return Arrays.stream(values())
                .filter(key -> distance.getDistance(key.written, written) >= NEAR)
                .max(Comparator.comparingDouble(key -> distance.getDistance(key.written, written)));
    }
}
