package org.refdesk.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.BackgroundWork;
import org.refdesk.background.Backoff;
import org.refdesk.background.StepListener;

class SerialQueuesTest {
    private static final int ERRANDS = 1_000;

    private final BackgroundWork work = new BackgroundLoops(
                    StepListener.NONE, new Backoff(Duration.ofMillis(1), Duration.ofMillis(2)))
            .work("lines");
    private final SerialQueues<String> lines = new SerialQueues<>(work);
    private final CountDownLatch abandoned = new CountDownLatch(1);

    private void add(Runnable errand) {
        lines.add("line", new SerialQueues.Errand() {
            @Override
            public void run() {
                errand.run();
            }

            @Override
            public void abandon() {
                abandoned.countDown();
            }
        });
    }

    @Test
    void theErrandsOfALineAreDoneInOrderOneAfterAnother() {
        List<Integer> done = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(ERRANDS);
        for (int i = 0; i < ERRANDS; i++) {
            int number = i;
            add(() -> {
                done.add(number);
                all.countDown();
            });
        }
        DeliveryTest.await(all);
        assertThat(done).isEqualTo(IntStream.range(0, ERRANDS).boxed().toList());
    }

    @Test
    void anErrandThatGoesWrongIsDoneAgainBeforeTheNext() {
        AtomicInteger tries = new AtomicInteger();
        CountDownLatch after = new CountDownLatch(1);
        add(() -> {
            switch (tries.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("made up");
                case 2 -> throw new StackOverflowError("made up");
                case 3 -> throw new OutOfMemoryError("made up");
                default -> assertThat(after.getCount()).isEqualTo(1);
            }
        });
        add(after::countDown);
        DeliveryTest.await(after);
        assertThat(tries).hasValue(4);
        assertThat(work.failures()).isEqualTo(3);
        assertThat(work.isFailing()).isFalse();
    }

    @Test
    void anErrandThatAlwaysGoesWrongDoesNotStopItsLineForEver() {
        CountDownLatch after = new CountDownLatch(1);
        add(() -> {
            throw new IllegalStateException("made up");
        });
        add(after::countDown);
        DeliveryTest.await(after);
        assertThat(abandoned.getCount()).isZero();
    }

    @Test
    void whileNoThreadIsToBeHadTheWorkFailsAndThenTheLineIsWorkedOff() {
        AtomicBoolean isFull = new AtomicBoolean(true);
        SerialQueues<String> starved = new SerialQueues<>(work, task -> {
            if (isFull.get()) {
                throw new OutOfMemoryError("made up: unable to create native thread");
            }
            return Thread.ofVirtual().unstarted(task);
        });
        CountDownLatch done = new CountDownLatch(1);
        starved.add("line", new SerialQueues.Errand() {
            @Override
            public void run() {
                done.countDown();
            }

            @Override
            public void abandon() {
                throw new AssertionError("it was never tried");
            }
        });
        starved.beginLeft();
        starved.beginLeft();
        assertThat(work.isFailing()).isTrue();
        assertThat(work.failures()).isEqualTo(3);
        isFull.set(false);
        starved.beginLeft();
        DeliveryTest.await(done);
        assertThat(work.isFailing()).isFalse();
    }

    @Test
    void whatCannotBeAbandonedIsAbandonedAgain() {
        CountDownLatch done = new CountDownLatch(3);
        lines.add("line", new SerialQueues.Errand() {
            @Override
            public void run() {
                throw new IllegalStateException("made up");
            }

            @Override
            public void abandon() {
                done.countDown();
                if (done.getCount() > 0) {
                    throw new OutOfMemoryError("made up");
                }
            }
        });
        DeliveryTest.await(done);
    }
}
