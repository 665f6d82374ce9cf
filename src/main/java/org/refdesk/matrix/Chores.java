package org.refdesk.matrix;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.refdesk.chat.PassedOver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done beside listening, each chore on a thread of its own. Closed, it has ended: none goes on with an account
 * that is closed too, or writes into a folder that belongs to others by then.
 */
final class Chores implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

    /** With chores that do not heed an interrupt at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PassedOver passedOver;
    private final Set<Thread> threads = new HashSet<>();
    private boolean closed;

    Chores(PassedOver passedOver) {
        this.passedOver = passedOver;
    }

    /** Something to do, for as long as it takes. */
    interface Chore {
        void run() throws InterruptedException;
    }

    /** Begins one; once closed, none is begun any more. */
    synchronized void begin(String name, Chore chore) {
        if (!closed) {
            Thread thread = Thread.ofVirtual().name(name).unstarted(() -> run(chore));
            threads.add(thread);
            thread.start();
        }
    }

    private void run(Chore chore) {
        try {
            chore.run();
        } catch (InterruptedException e) {
            LOG.debug("Matrix: {} is cut off", Thread.currentThread().getName());
        } catch (Throwable e) {
            failed(e);
        } finally {
            ended(Thread.currentThread());
        }
    }

    /** What it worked with may be closed already. */
    private synchronized void failed(Throwable trouble) {
        String name = Thread.currentThread().getName();
        if (closed) {
            LOG.debug("Matrix: {} is cut off: {}", name, trouble.getClass().getSimpleName());
        } else {
            passedOver.note(name, trouble);
        }
    }

    private synchronized void ended(Thread thread) {
        threads.remove(thread);
    }

    private synchronized List<Thread> end() {
        closed = true;
        return List.copyOf(threads);
    }

    @Override
    public void close() {
        List<Thread> left = end();
        left.forEach(Thread::interrupt);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean isInterrupted = Thread.interrupted();
        try {
            for (Thread thread : left) {
                if (!thread.join(Duration.ofNanos(deadline - System.nanoTime()))) {
                    LOG.warn("Matrix: {} does not end", thread.getName());
                }
            }
        } catch (InterruptedException e) {
            isInterrupted = true;
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
