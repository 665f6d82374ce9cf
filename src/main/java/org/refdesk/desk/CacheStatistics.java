package org.refdesk.desk;

/**
 * Figures of an answer cache since its start.
 *
 * @param hits answers from the cache
 * @param misses answers that had to be computed
 * @param evictions answers that were dropped to stay within the limit
 * @param entries answers in the cache now
 * @param bytes their estimated size now
 */
public record CacheStatistics(long hits, long misses, long evictions, long entries, long bytes) {
    /** Share of questions that the cache answered, 0 to 1; 0 before the first question. */
    public double hitRate() {
        long asked = hits + misses;
        return asked == 0 ? 0 : (double) hits / asked;
    }
}
