package org.refdesk.peers;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waiting for another process that cannot tell when it has got somewhere. */
public final class Deadline {
    /** Long enough for a machine with much else to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Deadline() {}

    /** Whether it has got there. */
    public interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /**
     * Looks again and again until it has.
     *
     * @param what it is to do, for the failure where it does not
     */
    public static void await(String what, Condition condition) throws IOException, InterruptedException {
        if (!comes(condition)) {
            throw new AssertionError("waited in vain: " + what);
        }
    }

    /** Looks again and again until it has, and says whether it did before the patience was over. */
    public static boolean comes(Condition condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }
}
