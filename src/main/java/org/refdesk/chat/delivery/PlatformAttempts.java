package org.refdesk.chat.delivery;

import org.refdesk.chat.PlatformException;
import org.refdesk.chat.Retrier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a platform until the call succeeds or can never succeed. Records errors meanwhile. */
final class PlatformAttempts {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformAttempts.class);

    private final Retrier retrier;
    private final PlatformTroubles troubles;

    PlatformAttempts(DeliverySettings settings, PlatformTroubles troubles) {
        this.retrier = new Retrier(settings.firstPause(), settings.longestPause(), settings.givenUp());
        this.troubles = troubles;
    }

    /**
     * Repeats a call until it succeeds.
     *
     * @throws PlatformException if it can never succeed, or was tried for long enough
     */
    <T> T until(ChatPlatform platform, Retrier.Attempt<T> attempt) throws PlatformException, InterruptedException {
        try {
            T result = retrier.until(attempt, (trouble, pause) -> again(platform.name(), trouble));
            if (troubles.over(platform.name())) {
                LOG.warn("{} works again", platform.name());
            }
            return result;
        } catch (PlatformException e) {
            troubles.had(platform.name(), e);
            throw e;
        }
    }

    private void again(String platform, Throwable trouble) {
        if (troubles.had(platform, trouble)) {
            LOG.warn("{} has trouble, and is tried again: {}", platform, PlatformTroubles.words(trouble));
        }
    }
}
