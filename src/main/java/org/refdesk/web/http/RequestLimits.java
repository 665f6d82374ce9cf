package org.refdesk.web.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How many requests each client has made of late; one with a long question counts as several. */
public final class RequestLimits {
    /** Clients whose counts are held; of more, those who asked least of late begin anew. */
    private static final int MOST_CLIENTS = 100_000;

    private final int perMinute;
    private final Cache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(2))
            .executor(Runnable::run)
            .build();

    public RequestLimits(int perMinute) {
        this.perMinute = perMinute;
    }

    /**
     * Counts a request.
     *
     * @param cost for how many it counts
     * @throws RefusedException where this one is too many
     */
    public void count(String client, int cost) {
        ConsumptionProbe probe =
                clients.get(client, unknown -> bucket()).tryConsumeAndReturnRemaining(Math.min(cost, perMinute));
        if (!probe.isConsumed()) {
            long seconds = Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), TimeUnit.SECONDS.toNanos(1)));
            throw new RefusedException(
                    429,
                    "That was a lot at once. Please try again in " + seconds
                            + (seconds == 1 ? " second." : " seconds."));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .build())
                .build();
    }
}
