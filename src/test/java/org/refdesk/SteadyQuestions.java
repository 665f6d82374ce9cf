package org.refdesk;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.refdesk.peers.MatrixPerson;

/** Questions that keep coming on Slack and in rooms of Matrix, whether anybody is there to hear them or not. */
final class SteadyQuestions implements AutoCloseable {
    private static final long MILLISECONDS_BETWEEN = 500;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> asking;
    private final SlackDeliveries deliveries;
    private final SlackQuestions slack;
    private final MatrixQuestions matrix;
    private final MatrixPerson person;
    private final List<String> rooms;
    private int onSlack;

    /** Begins to ask: on Slack, and as this person in one of the rooms after another. */
    SteadyQuestions(
            SlackQuestions slack,
            SlackDeliveries deliveries,
            MatrixQuestions matrix,
            MatrixPerson person,
            List<String> rooms) {
        this.slack = slack;
        this.deliveries = deliveries;
        this.matrix = matrix;
        this.person = person;
        this.rooms = rooms;
        this.asking = clock.scheduleAtFixedRate(this::ask, 0, MILLISECONDS_BETWEEN, TimeUnit.MILLISECONDS);
    }

    private void ask() {
        deliveries.add(slack.event(onSlack));
        onSlack++;
        try {
            matrix.asks(person, rooms.get(matrix.size() % rooms.size()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks no more; says how often it asked on Slack. */
    int stop() throws InterruptedException, ExecutionException {
        if (asking.isDone()) {
            asking.get();
        }
        close();
        return onSlack;
    }

    @Override
    public void close() {
        asking.cancel(false);
        clock.close();
    }
}
