package org.refdesk.chat.delivery;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.refdesk.chat.PlatformException;

/** Admits work until it is closed. Closing waits for the work inside. */
final class ShutdownGate {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile boolean closing;

    /** A call of a platform together with recording its result. */
    interface Work<T> {
        T run() throws PlatformException, IOException;
    }

    /** @throws InterruptedException if the gate is closed */
    <T> T during(Work<T> work) throws PlatformException, IOException, InterruptedException {
        if (closing || !lock.readLock().tryLock()) {
            throw new InterruptedException("closing");
        }
        try {
            return work.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Closes the gate for good.
     *
     * @return whether no work is left inside
     */
    boolean close(Duration patience) throws InterruptedException {
        closing = true;
        return lock.writeLock().tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
    }
}
