package org.refdesk.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jline.utils.Signals;

/**
 * Ends the work of a process that is told to stop by Ctrl-C or the signal TERM: interrupts the working thread and waits
 * a while for it.
 */
final class GracefulShutdown {
    /** How long to wait: container platforms kill after ten seconds. */
    private static final int PATIENCE_SECONDS = 9;

    private final Thread worker;
    private final String cutOff;
    private final CountDownLatch ended = new CountDownLatch(1);

    private GracefulShutdown(Thread worker, String cutOff) {
        this.worker = worker;
        this.cutOff = cutOff;
    }

    /**
     * Runs work on this thread that can be stopped by an interrupt.
     *
     * @param cutOff message if the work does not end in time
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

    /** Does the same for work that runs until it is stopped. Stopping it is success, with exit code 0. */
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
