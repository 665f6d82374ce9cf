package org.refdesk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.refdesk.background.BackgroundLoops;

class BackgroundTasksTest {
    private final BackgroundTasks backgroundTasks = new BackgroundTasks(new BackgroundLoops().work("chores"));
    private final Queue<String> done = new ConcurrentLinkedQueue<>();
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void closedTheyHaveEndedAlsoThoseThatHaveSomethingLeftToDo() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(2);
        for (String name : new String[] {"one", "two"}) {
            backgroundTasks.begin(name, () -> {
                underWay.countDown();
                try {
                    never.await();
                } finally {
                    CompletableFuture.runAsync(() -> done.add(name)).join();
                }
            });
        }
        underWay.await();

        backgroundTasks.close();

        assertThat(done).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void onceClosedNoneIsBegun() {
        backgroundTasks.close();

        backgroundTasks.begin("late", () -> done.add("late"));

        backgroundTasks.close();
        assertThat(done).isEmpty();
    }
}
