package org.refdesk.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told how much time passes. */
public final class HandSetClock implements InstantSource {
    private volatile Instant now = Samples.NOON;

    public void passes(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
