package org.refdesk.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/**
 * The origins of the passages of one commit, those asked for last: each is read once for many questions. Safe for use
 * by several threads.
 */
final class Origins {
    /** About a megabyte, as a rule: bounded titles, names and addresses. */
    private static final int MOST = 2_000;

    private final Cache<Key, Origin> read =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /**
     * A story.
     *
     * @param leaf number of the segment with its passages
     * @param document number of its document in that segment
     * @param story number of it in its document
     */
    record Key(int leaf, int document, int story) {}

    /** @param reading gives the origin that is not known yet */
    Origin of(Key key, Supplier<Origin> reading) {
        Origin known = read.getIfPresent(key);
        if (known == null) {
            known = reading.get();
            read.put(key, known);
        }
        return known;
    }
}
