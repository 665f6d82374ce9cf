package org.refdesk.chat;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Retries a call to a platform until it succeeds or never will. Pauses get longer and longer, and are never shorter
 * than the platform asks for. An interrupt ends a pause.
 *
 * @param firstPause before the second try; it doubles from then on
 * @param longestPause between two tries, unless the platform asks for more
 * @param givenUp how long to try; null for ever
 */
public record Retrier(
        Duration firstPause,
        Duration longestPause,
        @Nullable Duration givenUp) {
    /** As a share of a pause, so that calls that failed together are not retried together. */
    private static final double JITTER = 0.25;

    /** For what nothing works without, such as being connected: eventually once a minute, for ever. */
    public static final Retrier UNENDING = new Retrier(Duration.ofSeconds(1), Duration.ofMinutes(1), null);

    /** One try. */
    public interface Attempt<T> {
        /**
         * Makes one try.
         *
         * @throws IOException if what is about to happen cannot be recorded
         */
        T run() throws PlatformException, IOException, InterruptedException;
    }

    /** Is told about failed tries. */
    public interface Listener {
        /** Called after a failed try; the next one follows after this pause. */
        void failed(Throwable trouble, Duration pause);
    }

    /**
     * Tries until it succeeds.
     *
     * @throws PlatformException if it never will, or was tried for long enough
     */
    public <T> T until(Attempt<T> attempt, Listener listener) throws PlatformException, InterruptedException {
        RetryPolicyBuilder<T> policy = RetryPolicy.<T>builder()
                .handleIf(Retrier::mayWorkLater)
                .withMaxAttempts(-1)
                .withBackoff(firstPause, longestPause)
                .withJitter(JITTER)
                .withDelayFn(tried -> asked(tried.getLastException()))
                .onRetryScheduled(event -> listener.failed(event.getLastException(), event.getDelay()));
        if (givenUp != null) {
            policy.withMaxDuration(givenUp);
        }
        try {
            return Failsafe.with(policy.build()).get(attempt::run);
        } catch (FailsafeException e) {
            Throwable cause = e.getCause();
            switch (cause) {
                case PlatformException known -> throw known;
                case InterruptedException interrupted -> throw interrupted;
                case null, default ->
                    throw new PlatformException(PlatformException.Kind.NEVER, "the records cannot be written", null, e);
            }
        }
    }

    private static boolean mayWorkLater(Throwable trouble) {
        return trouble instanceof IOException
                || (trouble instanceof PlatformException known && known.kind() != PlatformException.Kind.NEVER);
    }

    /** Returns the pause that the platform asks for, which jitter must not shorten; negative if it asks for none. */
    private static Duration asked(Throwable trouble) {
        Duration wait = trouble instanceof PlatformException known ? known.retryAfter() : null;
        return wait == null ? Duration.ofNanos(-1) : Duration.ofNanos((long) (wait.toNanos() / (1 - JITTER)));
    }
}
