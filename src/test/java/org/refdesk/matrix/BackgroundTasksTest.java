package org.refdesk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.refdesk.background.BackgroundLoops;

class BackgroundTasksTest {
    private final BackgroundTasks chores = new BackgroundTasks(new BackgroundLoops().work("chores"));
    private final Queue<String> done = new ConcurrentLinkedQueue<>();
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void closedTheyHaveEndedAlsoThoseThatHaveSomethingLeftToDo() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(2);
        for (String name : new String[] {"one", "two"}) {
            chores.begin(name, () -> {
                underWay.countDown();
                try {
                    never.await();
                } finally {
                    CompletableFuture.runAsync(() -> done.add(name)).join();
                }
            });
        }
        underWay.await();

        chores.close();

        assertThat(done).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void onceClosedNoneIsBegun() {
        chores.close();

        chores.begin("late", () -> done.add("late"));

        chores.close();
        assertThat(done).isEmpty();
    }
}
