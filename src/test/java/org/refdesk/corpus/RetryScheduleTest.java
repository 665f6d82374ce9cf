package org.refdesk.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private final AtomicLong nanoTime = new AtomicLong();
    private final RetrySchedule retries = new RetrySchedule(nanoTime::get);

    private long secondsUntilDue() {
        long from = nanoTime.get();
        while (!retries.isDue()) {
            nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        return Duration.ofNanos(nanoTime.get() - from).toSeconds();
    }

    @Test
    void whatFailsIsTriedSoonAndThenEverMoreRarely() {
        List<Long> rests = new ArrayList<>();
        for (int tried = 0; tried < 9; tried++) {
            retries.after(true);
            rests.add(secondsUntilDue());
        }
        assertThat(rests).containsExactly(3L, 6L, 12L, 24L, 48L, 96L, 192L, 300L, 300L);
    }

    @Test
    void whatSucceedsIsNotTriedAgain() {
        retries.after(true);
        secondsUntilDue();
        retries.after(false);
        nanoTime.addAndGet(Duration.ofDays(1).toNanos());
        assertThat(retries.isDue()).isFalse();
        retries.after(true);
        assertThat(secondsUntilDue()).isEqualTo(3);
    }
}
