package org.refdesk.chat.delivery;

import java.io.Closeable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.faults.LinearizabilityCheck;

/** Errands that several threads put into lines at once: each is done once, and those of a line one after another. */
@Tag("slow")
@Tag("fuzz")
@Timeout(600)
class SerialQueuesLinearizabilityTest {
    @Test
    void eachErrandIsDoneOnceInTheOrderOfItsLine() throws Exception {
        LinearizabilityCheck<Queues, Map<Integer, Integer>> atOnce = LinearizabilityCheck.of(Queues::new, HashMap::new);
        for (int line : List.of(1, 2)) {
            atOnce.call(
                    "number in line " + line, queues -> queues.number(line), done -> done.merge(line, 1, Integer::sum));
        }
        atOnce.check(20, 100);
    }

    /** Lines whose errands take the next number of their line. */
    private static final class Queues implements Closeable {
        private final SerialQueues<Integer> lines = new SerialQueues<>(new BackgroundLoops().work("lines"));
        private final int[] done = new int[3];

        /** The number of an errand in its line, once it is done. */
        int number(int line) throws Exception {
            CompletableFuture<Integer> number = new CompletableFuture<>();
            lines.add(line, new SerialQueues.Errand() {
                @Override
                public void run() {
                    // No lock: a line does one after another.
                    number.complete(++done[line]);
                }

                @Override
                public void abandon() {
                    number.completeExceptionally(new AssertionError("abandoned"));
                }
            });
            return number.get(1, TimeUnit.MINUTES);
        }

        @Override
        public void close() {
            lines.stop();
        }
    }
}
