package org.refdesk.chat;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries something with a platform until it is done, or never will be. */
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    /** As a share of a pause: so that what failed together is not tried again together. */
    private static final double JITTER = 0.25;

    private final DeliverySettings settings;
    private final Troubles troubles;

    Attempts(DeliverySettings settings, Troubles troubles) {
        this.settings = settings;
        this.troubles = troubles;
    }

    /** One try. */
    interface Attempt<T> {
        /**
         * Does it.
         *
         * @throws IOException where it could not be written down what is about to happen
         */
        T run() throws PlatformException, IOException, InterruptedException;
    }

    /**
     * Tries until it is done.
     *
     * @throws PlatformException where it never will be, or was tried for long enough
     */
    <T> T until(Platform platform, Attempt<T> attempt) throws PlatformException, InterruptedException {
        RetryPolicy<T> policy = RetryPolicy.<T>builder()
                .handleIf(Attempts::mayWorkLater)
                .withMaxAttempts(-1)
                .withMaxDuration(settings.givenUp())
                .withBackoff(settings.firstPause(), settings.longestPause())
                .withJitter(JITTER)
                .withDelayFn(tried -> asked(tried.getLastException()))
                .onFailedAttempt(event -> again(platform.name(), event.getLastException()))
                .build();
        try {
            T result = Failsafe.with(policy).get(attempt::run);
            if (troubles.over(platform.name())) {
                LOG.warn("{} works again", platform.name());
            }
            return result;
        } catch (FailsafeException e) {
            Throwable cause = e.getCause();
            switch (cause) {
                case PlatformException known -> {
                    troubles.had(platform.name(), known);
                    throw known;
                }
                case InterruptedException interrupted -> throw interrupted;
                case null, default ->
                    throw new PlatformException(PlatformException.Kind.NEVER, "the records cannot be written", null, e);
            }
        }
    }

    private void again(String platform, Throwable trouble) {
        if (troubles.had(platform, trouble)) {
            LOG.warn("{} has trouble, and is tried again: {}", platform, Troubles.words(trouble));
        }
    }

    private static boolean mayWorkLater(Throwable trouble) {
        return trouble instanceof IOException
                || (trouble instanceof PlatformException known && known.kind() != PlatformException.Kind.NEVER);
    }

    /** The pause that the platform asks for, which jitter must not make shorter; negative where it asks for none. */
    private static Duration asked(Throwable trouble) {
        Duration wait = trouble instanceof PlatformException known ? known.retryAfter() : null;
        return wait == null ? Duration.ofNanos(-1) : Duration.ofNanos((long) (wait.toNanos() / (1 - JITTER)));
    }
}
