package org.refdesk.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final int ERRANDS = 1_000;

    private final Lines<String> lines = new Lines<>();

    @Test
    void theErrandsOfALineAreDoneInOrderOneAfterAnother() {
        List<Integer> done = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(ERRANDS);
        for (int i = 0; i < ERRANDS; i++) {
            int number = i;
            lines.add("line", () -> {
                done.add(number);
                all.countDown();
            });
        }
        DeliveryTest.await(all);
        assertThat(done).isEqualTo(IntStream.range(0, ERRANDS).boxed().toList());
    }

    @Test
    void anErrandThatGoesWrongDoesNotStopItsLine() {
        CountDownLatch after = new CountDownLatch(2);
        lines.add("line", () -> {
            throw new IllegalStateException("made up");
        });
        lines.add("line", after::countDown);
        lines.add("line", () -> {
            throw new StackOverflowError("made up");
        });
        lines.add("line", after::countDown);
        DeliveryTest.await(after);
    }
}
