package org.refdesk.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refdesk.peers.Deadline;
import org.slf4j.LoggerFactory;

@Timeout(300)
class BackgroundLoopTest {
    private static final ClosePolicy AT_ONCE = ClosePolicy.interrupted(Duration.ofSeconds(30));
    private static final Optional<Duration> SOON = Optional.of(Duration.ofMillis(1));

    private final BackgroundLoops loops =
            new BackgroundLoops(StepListener.NONE, new Backoff(Duration.ofMillis(1), Duration.ofMillis(4)));

    @Test
    void whateverAStepThrowsItIsTakenAgain() throws Exception {
        for (Supplier<Throwable> kind : InjectedErrors.KINDS) {
            AtomicInteger steps = new AtomicInteger();
            CountDownLatch again = new CountDownLatch(3);
            BackgroundWork work = loops.work(kind.get().getClass().getSimpleName());
            try (BackgroundLoop loop = loops.loop(work.name(), ClosePolicy.AFTER_ITS_STEP, () -> {
                if (steps.incrementAndGet() <= 2) {
                    throw sneaky(kind.get());
                }
                again.countDown();
                return SOON;
            })) {
                loop.start();
                again.await();
            }
            assertThat(work.failures()).isEqualTo(2);
            assertThat(work.isFailing()).isFalse();
        }
        assertThat(loops.failing()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable e) throws E {
        throw (E) e;
    }

    @Test
    void itFailsUntilAStepSucceeds() throws Exception {
        CountDownLatch failed = new CountDownLatch(2);
        CountDownLatch mended = new CountDownLatch(1);
        CountDownLatch went = new CountDownLatch(2);
        try (BackgroundLoop loop = loops.loop("disk", ClosePolicy.AFTER_ITS_STEP, () -> {
            if (mended.getCount() > 0) {
                failed.countDown();
                throw new IOException("No space left on device");
            }
            went.countDown();
            return SOON;
        })) {
            loop.start();
            failed.await();
            assertThat(loops.failing()).containsExactly("disk");
            mended.countDown();
            went.await();
            assertThat(loops.failing()).isEmpty();
        }
    }

    @Test
    void whatFailsNoLongerBecauseItEndedIsNotShown() throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        try (BackgroundLoop loop = loops.loop("disk", ClosePolicy.AFTER_ITS_STEP, () -> {
            failed.countDown();
            throw new IOException("No space left on device");
        })) {
            loop.start();
            failed.await();
        }
        assertThat(loops.failing()).isEmpty();
    }

    @Test
    void whoInterruptsItWithoutClosingItDoesNotEndIt() throws Exception {
        CountDownLatch again = new CountDownLatch(3);
        AtomicReference<Thread> thread = new AtomicReference<>();
        CountDownLatch begun = new CountDownLatch(1);
        try (BackgroundLoop loop = loops.loop("loop", AT_ONCE, () -> {
            thread.set(Thread.currentThread());
            begun.countDown();
            again.countDown();
            return SOON;
        })) {
            loop.start();
            begun.await();
            thread.get().interrupt();
            again.await();
        }
        assertThat(thread.get().isAlive()).isFalse();
    }

    @Test
    void closedItHasEndedForGood() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        BackgroundLoop loop = loops.loop("loop", AT_ONCE, () -> {
            begun.countDown();
            never.await();
            return SOON;
        });
        loop.start();
        begun.await();
        loop.close();
        loop.close();
        assertThat(loop.end()).isTrue();
        assertThat(loops.work("loop").failures()).isZero();
    }

    @Test
    void whatIsClosedBeforeItsStartNeverBegins() {
        AtomicInteger steps = new AtomicInteger();
        BackgroundLoop loop = loops.loop("loop", AT_ONCE, () -> {
            steps.incrementAndGet();
            return SOON;
        });
        loop.close();
        loop.start();
        assertThat(loop.end()).isTrue();
        assertThat(steps).hasValue(0);
    }

    @Test
    void aStepThatIsAtWorkIsLetComeToItsEndWhereTheLoopSaysSo() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        BackgroundLoop loop = loops.loop("loop", ClosePolicy.AFTER_ITS_STEP, () -> {
            begun.countDown();
            closing.await();
            done.incrementAndGet();
            return SOON;
        });
        loop.start();
        begun.await();
        Thread closer = Thread.ofVirtual().start(loop::close);
        closing.countDown();
        closer.join();
        assertThat(done).hasValue(1);
    }

    @Test
    void aSignalEndsARest() throws Exception {
        CountDownLatch steps = new CountDownLatch(2);
        try (BackgroundLoop loop = loops.loop("loop", AT_ONCE, () -> {
            steps.countDown();
            return Optional.of(Duration.ofDays(1));
        })) {
            loop.start();
            loop.signal();
            steps.await();
        }
    }

    @Test
    void theLogTellsEachKindOnceAndNoneOfTheMessage() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(BackgroundWork.class);
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.INFO);
        try {
            BackgroundWork work = loops.work("disk");
            for (int i = 0; i < 5; i++) {
                work.step("write");
                work.failed(new IOException("who lit the lamps? No space left on device"));
                work.failed(new IllegalStateException("who lit the lamps?"));
                work.step("read");
                work.failed(new IllegalStateException("who lit the lamps?"));
            }
            assertThat(lines.list)
                    .hasSize(3)
                    .allSatisfy(line -> assertThat(line.getFormattedMessage())
                            .contains("disk")
                            .doesNotContain("lamps"));
            assertThat(lines.list.getFirst().getFormattedMessage()).contains("write", "No space left on device");
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(before);
        }
    }

    @Test
    void healthShowsWithinSecondsThatAFailureIsOver() {
        assertThat(Backoff.USUAL.pause(Integer.MAX_VALUE)).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void whatIsNotTriedAgainIsShownForAWhile() throws Exception {
        BackgroundWork work = loops.work("once");
        Objects.requireNonNull(work.begin(() -> {
                    throw new IOException("made up");
                }))
                .join();
        assertThat(loops.failing()).containsExactly("once");
        Deadline.await("it is shown no more", () -> loops.failing().isEmpty());
        assertThat(work.failures()).isEqualTo(1);
    }

    @Test
    void pausesGrowToTheLongest() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
        assertThat(backoff.pause(1)).hasSeconds(1);
        assertThat(backoff.pause(3)).hasSeconds(4);
        assertThat(backoff.pause(6)).hasSeconds(30);
        assertThat(backoff.pause(Integer.MAX_VALUE)).hasSeconds(30);
    }

    @Test
    void aTaskIsDoneAgainUntilItSucceedsOrFailedTooOften() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        BackgroundWork work = loops.work("task");
        assertThat(work.persist(
                        () -> {
                            if (tries.incrementAndGet() < 3) {
                                throw new StackOverflowError();
                            }
                        },
                        5))
                .isTrue();
        assertThat(tries).hasValue(3);
        assertThat(work.persist(
                        () -> {
                            throw new OutOfMemoryError();
                        },
                        2))
                .isFalse();
        assertThat(work.failures()).isEqualTo(4);
        assertThat(work.isFailing()).isFalse();
        assertThatThrownBy(() -> work.persist(
                        () -> {
                            throw new InterruptedException();
                        },
                        2))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void whatATaskOfItsOwnThrowsIsCounted() throws Exception {
        BackgroundWork work = loops.work("task");
        Thread thread = Objects.requireNonNull(work.begin(() -> {
            throw new NoClassDefFoundError("made up");
        }));
        thread.join();
        assertThat(work.failures()).isEqualTo(1);
    }

    @Test
    void workThatBeginsLaterIsToldOfToo() {
        StringBuilder told = new StringBuilder();
        loops.work("a");
        loops.tell(work -> told.append(work.name()));
        loops.work("b");
        loops.work("a");
        assertThat(told).hasToString("ab");
    }
}
