package org.refdesk.reader;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long a file may be read. A reader that takes longer is given up: its thread is interrupted, and where it does not
 * heed that, it is left behind, since nothing in Java can stop it.
 */
record ReadTimeout(Duration most) {
    /** Many times what a file takes that is as large as may be: reading takes time that grows with the length. */
    static final ReadTimeout USUAL = new ReadTimeout(Duration.ofMinutes(2));

    private static final ExecutorService THREADS = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("reading").daemon().factory());

    ReadTimeout {
        if (!most.isPositive()) {
            throw new IllegalArgumentException("most must be > 0, got " + most);
        }
    }

    /** What a reader does. */
    interface Reading {
        ReadResult read() throws IOException;
    }

    /** Reads, or gives up and says so. */
    ReadResult read(Reading reading) throws IOException {
        Future<ReadResult> result = THREADS.submit(reading::read);
        try {
            return result.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            return new ReadResult.Skipped("reading it took over " + most.toSeconds() + " seconds and was given up");
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            return new ReadResult.Skipped("the program was stopped while reading it", false);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException problem -> throw problem;
                case Error error -> throw error;
                case RuntimeException defect -> throw defect;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
