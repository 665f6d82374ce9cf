package org.refdesk.chat;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries something with a platform until it is done, or never will be, and notes the trouble that it has meanwhile. */
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final Persistence persistence;
    private final Troubles troubles;

    Attempts(DeliverySettings settings, Troubles troubles) {
        this.persistence = new Persistence(settings.firstPause(), settings.longestPause(), settings.givenUp());
        this.troubles = troubles;
    }

    /**
     * Tries until it is done.
     *
     * @throws PlatformException where it never will be, or was tried for long enough
     */
    <T> T until(Platform platform, Persistence.Attempt<T> attempt) throws PlatformException, InterruptedException {
        try {
            T result = persistence.until(attempt, (trouble, pause) -> again(platform.name(), trouble));
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
            LOG.warn("{} has trouble, and is tried again: {}", platform, Troubles.words(trouble));
        }
    }
}
