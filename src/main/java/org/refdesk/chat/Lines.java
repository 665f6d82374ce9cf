package org.refdesk.chat;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lines in which errands wait, each line worked off in order by a virtual thread of its own. Safe for use by several
 * threads.
 */
final class Lines<K> {
    private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

    private final Map<K, Queue<Errand>> lines = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Something to do. */
    interface Errand {
        void run() throws InterruptedException;
    }

    /** Puts an errand at the end of a line. */
    synchronized void add(K line, Errand errand) {
        Queue<Errand> waiting = lines.get(line);
        if (waiting == null) {
            lines.put(line, new ArrayDeque<>(List.of(errand)));
            begin(line);
        } else {
            waiting.add(errand);
        }
    }

    private void begin(K line) {
        try {
            threads.execute(() -> work(line));
        } catch (RejectedExecutionException e) {
            LOG.debug("stopped: the next start goes on from here");
        }
    }

    private void work(K line) {
        for (Errand next = next(line); next != null; next = next(line)) {
            try {
                next.run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                LOG.error("defect: a question is left until the next start: {}", Described.of(e));
            }
        }
    }

    private synchronized @Nullable Errand next(K line) {
        Queue<Errand> waiting = lines.get(line);
        Errand next = waiting == null ? null : waiting.poll();
        if (next == null) {
            lines.remove(line);
        }
        return next;
    }

    /** Interrupts all errands, and begins none any more. */
    void stop() {
        threads.shutdownNow();
    }
}
