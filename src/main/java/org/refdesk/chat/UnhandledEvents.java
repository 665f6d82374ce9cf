package org.refdesk.chat;

import java.util.concurrent.atomic.LongAdder;
import org.refdesk.background.ErrorDescription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts events of a platform that Refdesk could not handle. They are logged without their content and skipped: if they
 * were requested again, they would block the events after them. Safe for use by several threads.
 */
public final class UnhandledEvents {
    private static final Logger LOG = LoggerFactory.getLogger(UnhandledEvents.class);

    private final String platform;
    private final LongAdder count = new LongAdder();

    /** @param platform as in {@link Place#platform} */
    public UnhandledEvents(String platform) {
        this.platform = platform;
    }

    /** Logs and counts an event. */
    public void note(String what, Throwable trouble) {
        count.increment();
        LOG.error("{}: {} cannot be handled and is passed over: {}", platform, what, ErrorDescription.of(trouble));
    }

    /** Returns how many events there were. */
    public long count() {
        return count.sum();
    }
}
