package org.refdesk.desk;

/**
 * What a cache of answers has done since it was made.
 *
 * @param hits answers that were there
 * @param misses answers that had to be found
 * @param evictions answers dropped to keep within the bound
 * @param entries answers held now
 * @param bytes what they weigh now, estimated
 */
public record CacheStatistics(long hits, long misses, long evictions, long entries, long bytes) {
    /** Share of questions whose answer was there, 0 to 1; 0 before the first question. */
    public double hitRate() {
        long asked = hits + misses;
        return asked == 0 ? 0 : (double) hits / asked;
    }
}
