package org.refdesk;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Events as Slack delivers them: again, as long as there is no 200, wherever the service is by then. */
final class SlackDeliveries implements AutoCloseable {
    private static final int DELIVERERS = 4;

    /** Until an event is delivered again where it was before; Slack waits longer. */
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final ExecutorService deliverers = Executors.newVirtualThreadPerTaskExecutor();
    private final SlackRequests requests = new SlackRequests();
    private final Semaphore mayBegin = new Semaphore(0);
    private final Queue<Map<String, Object>> waiting;
    private CountDownLatch end = new CountDownLatch(0);
    private int toTake;
    private int untaken;
    private @Nullable URI service;
    private int again;

    SlackDeliveries(List<Map<String, Object>> events) {
        this.waiting = new ConcurrentLinkedQueue<>(events);
        this.untaken = events.size();
        for (int i = 0; i < DELIVERERS; i++) {
            deliverers.execute(this::work);
        }
    }

    /** There is one more, that may be delivered as soon as the service is there. */
    synchronized void add(Map<String, Object> event) {
        untaken++;
        waiting.add(event);
        mayBegin.release();
    }

    /** Delivers until nothing is left to. */
    private void work() {
        try {
            while (true) {
                mayBegin.acquire();
                Map<String, Object> event = waiting.poll();
                if (event == null) {
                    return;
                }
                deliver(event);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Map<String, Object> event) throws InterruptedException {
        URI to = service(null);
        while (!deliverers.isShutdown()) {
            try {
                if (requests.send(to, event) == 200) {
                    taken();
                    return;
                }
                repeated();
            } catch (IOException e) {
                repeated();
                to = service(to);
            }
        }
    }

    /** Where the service is; it is given a while to come up elsewhere than before. */
    private synchronized URI service(@Nullable URI before) throws InterruptedException {
        long late = System.nanoTime() + BETWEEN.toNanos();
        while (service == null || (service.equals(before) && System.nanoTime() < late)) {
            wait(BETWEEN.toMillis());
        }
        return service;
    }

    private synchronized void taken() {
        untaken--;
        notifyAll();
        toTake--;
        if (toTake == 0) {
            end.countDown();
        }
    }

    private synchronized void repeated() {
        again++;
    }

    /**
     * The service is there now.
     *
     * @param more events that may be delivered from now on
     * @param some of them after which the end is counted down
     */
    synchronized void at(URI events, int more, int some, CountDownLatch counted) {
        toTake = some;
        end = counted;
        service = events;
        notifyAll();
        mayBegin.release(more);
    }

    /** Deliveries that had no answer, or another one than 200. */
    synchronized int again() {
        return again;
    }

    synchronized void awaitAll() throws InterruptedException {
        while (untaken > 0) {
            wait();
        }
    }

    /** Delivers no more, whether all was taken or not. */
    @Override
    public void close() {
        deliverers.shutdownNow();
    }
}
