package org.refdesk.chat;

import java.util.concurrent.atomic.LongAdder;
import org.refdesk.background.ErrorDescription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a platform told and the desk could not handle. It is logged without its content, counted, and passed over: were
 * it asked for again, it would keep what follows from being heard. Safe for use by several threads.
 */
public final class UnhandledEvents {
    private static final Logger LOG = LoggerFactory.getLogger(UnhandledEvents.class);

    private final String platform;
    private final LongAdder count = new LongAdder();

    /** @param platform as in {@link Place#platform} */
    public UnhandledEvents(String platform) {
        this.platform = platform;
    }

    /** One more. */
    public void note(String what, Throwable trouble) {
        count.increment();
        LOG.error("{}: {} cannot be handled and is passed over: {}", platform, what, ErrorDescription.of(trouble));
    }

    /** How many there were. */
    public long count() {
        return count.sum();
    }
}
