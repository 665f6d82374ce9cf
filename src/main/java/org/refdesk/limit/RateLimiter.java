package org.refdesk.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * A token bucket for each key. A full bucket equals a new one, so buckets that were not used lately may be dropped.
 * Safe for use by several threads.
 *
 * @param <K> the type of the keys
 */
public final class RateLimiter<K> {
    private final int most;
    private final Duration per;
    private final TimeMeter clock;
    private final Cache<K, Bucket> buckets;

    /**
     * A limiter whose buckets are full.
     *
     * @param most tokens of a full bucket
     * @param per time that fills an empty bucket
     * @param keys the most buckets; beyond that, the least recently used ones start anew
     */
    public RateLimiter(int most, Duration per, int keys, InstantSource clock) {
        this.most = most;
        this.per = per;
        this.clock = new Meter(clock);
        this.buckets =
                Caffeine.newBuilder().maximumSize(keys).executor(Runnable::run).build();
    }

    /**
     * Uses tokens, if there are enough.
     *
     * @param cost tokens to use; more than a full bucket counts as a full bucket
     * @return the seconds until there are enough; 0 if the tokens were used
     */
    public long use(K key, int cost) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(Math.min(cost, most));
        return probe.isConsumed()
                ? 0
                : Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), TimeUnit.SECONDS.toNanos(1)));
    }

    /** Returns tokens that were used in vain. */
    public void giveBack(K key, int cost) {
        bucket(key).addTokens(Math.min(cost, most));
    }

    private Bucket bucket(K key) {
        return buckets.get(
                key,
                unknown -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(most)
                                .refillGreedy(most, per)
                                .build())
                        .withCustomTimePrecision(clock)
                        .build());
    }

    private record Meter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
