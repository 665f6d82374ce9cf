package org.refdesk.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jline.utils.Signals;

/**
 * The way in which a process that is told to stop (Ctrl-C, or the signal TERM) ends its work: the thread is
 * interrupted, and the process waits a while for it.
 */
final class GracefulShutdown {
    /** Container platforms kill after ten seconds. */
    private static final int PATIENCE_SECONDS = 9;

    private final Thread worker;
    private final String cutOff;
    private final CountDownLatch ended = new CountDownLatch(1);

    private GracefulShutdown(Thread worker, String cutOff) {
        this.worker = worker;
        this.cutOff = cutOff;
    }

    /**
     * Does work on this thread that may be stopped by interrupting it.
     *
     * @param cutOff what is said where it does not end in time
     */
    static int during(IntSupplier work, String cutOff) {
        GracefulShutdown stop = new GracefulShutdown(Thread.currentThread(), cutOff);
        Runtime.getRuntime().addShutdownHook(new Thread(stop::interrupt));
        try {
            return work.getAsInt();
        } finally {
            stop.ended.countDown();
        }
    }

    /** The same, of work that goes on until it is stopped: that is its good end, with exit code 0. */
    static int untilStopped(IntSupplier work, String cutOff) {
        for (String signal : new String[] {"TERM", "INT"}) {
            Signals.register(signal, () -> System.exit(ExitCode.OK));
        }
        return during(work, cutOff);
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
                System.err.println("refdesk: " + cutOff);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
