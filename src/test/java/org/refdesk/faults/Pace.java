package org.refdesk.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets something happen so often, and catches up where it took longer. */
public final class Pace {
    private final long between;
    private long next = System.nanoTime();

    /** @param between two times */
    public Pace(Duration between) {
        this.between = between.toNanos();
    }

    /** Waits until it is time. */
    public void await() {
        for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        next += between;
    }
}
