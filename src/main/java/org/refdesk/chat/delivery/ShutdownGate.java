package org.refdesk.chat.delivery;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.refdesk.chat.PlatformException;

/** Lets work through until it is closed, which waits for what is inside. */
final class ShutdownGate {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile boolean closing;

    /** Something that a platform is asked to do, and what is noted when it has. */
    interface Work<T> {
        T run() throws PlatformException, IOException;
    }

    /** @throws InterruptedException where the gate is closed */
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
     * Closes it for good.
     *
     * @return whether nothing is inside any more
     */
    boolean close(Duration patience) throws InterruptedException {
        closing = true;
        return lock.writeLock().tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
    }
}
