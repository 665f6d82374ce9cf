package org.refdesk;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * The way in which a process that is told to stop (Ctrl-C, or the signal TERM) ends its work: the thread is
 * interrupted, and the process waits a while for it.
 */
final class OrderlyStop {
    private static final int PATIENCE_SECONDS = 10;

    private final Thread worker;
    private final CountDownLatch ended = new CountDownLatch(1);

    private OrderlyStop(Thread worker) {
        this.worker = worker;
    }

    /** Does work on this thread that may be stopped by interrupting it. */
    static int during(IntSupplier work) {
        OrderlyStop stop = new OrderlyStop(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(new Thread(stop::interrupt));
        try {
            return work.getAsInt();
        } finally {
            stop.ended.countDown();
        }
    }

    private void interrupt() {
        if (ended.getCount() > 0) {
            worker.interrupt();
            await();
        }
    }

    private void await() {
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("refdesk: cut off; the index is as of its last commit.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
