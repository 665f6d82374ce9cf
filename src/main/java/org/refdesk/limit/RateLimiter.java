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
 * A token bucket for each of many. A bucket that is full again says no more than a new one, so buckets that nobody used
 * of late may be dropped. Safe for use by several threads.
 *
 * @param <K> by what they are told apart
 */
public final class RateLimiter<K> {
    private final int most;
    private final Duration per;
    private final TimeMeter clock;
    private final Cache<K, Bucket> buckets;

    /**
     * A limiter whose buckets are full.
     *
     * @param most tokens that each may use
     * @param per in which a whole bucket is filled again
     * @param keys buckets that are held; of more, those that were used least of late begin anew
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
     * @param cost tokens; more than a whole bucket counts as a whole one
     * @return the seconds after which there will be enough; 0 where they were used
     */
    public long use(K key, int cost) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(Math.min(cost, most));
        return probe.isConsumed()
                ? 0
                : Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), TimeUnit.SECONDS.toNanos(1)));
    }

    /** Gives back what was used for nothing. */
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
