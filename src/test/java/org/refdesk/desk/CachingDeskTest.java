package org.refdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.refdesk.answer.Answer;
import org.refdesk.query.Scope;

@Tag("slow")
class CachingDeskTest {
    private final CountingDesk counting = new CountingDesk();
    private final CachingDesk desk = new CachingDesk(counting, 1_000_000);

    @Test
    void aQuestionAskedAgainIsNotAnsweredAgain() {
        Answer first = desk.ask(Question.of("what did Wyden stop?"));

        assertThat(desk.ask(Question.of(" what did\tWyden\u00a0 stop? "))).isSameAs(first);
        assertThat(counting.asked).hasValue(1);
    }

    @Test
    void anotherCaseOrMarkIsAnotherQuestion() {
        for (String question : List.of("ice raids", "ICE raids", "ICE -raids", "\"ICE raids\"", "ICE raids?")) {
            desk.ask(Question.of(question));
        }

        assertThat(counting.asked).hasValue(5);
    }

    @Test
    void anAnswerOfAnOlderIndexIsNeverGiven() {
        Answer old = desk.ask(Question.of("what did Wyden stop?"));
        counting.generation.incrementAndGet();

        assertThat(desk.ask(Question.of("what did Wyden stop?"))).isNotEqualTo(old);
        assertThat(desk.generation()).isEqualTo(1);
        assertThat(desk.holdings(Scope.ALL).generation()).isEqualTo(1);
    }

    @Test
    void whatCannotBeAskedIsNotRemembered() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> desk.ask(Question.of("?"))).isInstanceOf(QuestionException.class);
            assertThatThrownBy(() -> desk.ask(Question.of("a".repeat(100_000)))).isInstanceOf(QuestionException.class);
        }

        assertThat(counting.asked).hasValue(4);
        assertThat(desk.statistics().entries()).isZero();
    }

    /** The cache of a library would log it, and what cannot be asked is in its message. */
    @Test
    void whatCannotBeAskedIsNotLogged() {
        Logger cache = Logger.getLogger("com.github.benmanes.caffeine");
        List<LogRecord> logged = new CopyOnWriteArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        cache.addHandler(listening);
        try {
            assertThatThrownBy(() -> desk.ask(Question.of("?"))).isInstanceOf(QuestionException.class);
        } finally {
            cache.removeHandler(listening);
        }
        assertThat(logged).isEmpty();
    }

    @Test
    void statisticsCountHitsMissesAndWeight() {
        desk.ask(Question.of("Clearview"));
        desk.ask(Question.of("Clearview"));
        desk.ask(Question.of("Palantir"));
        desk.ask(Question.of("Clearview"));

        CacheStatistics statistics = desk.statistics();
        assertThat(statistics.hits()).isEqualTo(2);
        assertThat(statistics.misses()).isEqualTo(2);
        assertThat(statistics.evictions()).isZero();
        assertThat(statistics.entries()).isEqualTo(2);
        assertThat(statistics.bytes()).isBetween(200L, 2_000L);
        assertThat(statistics.hitRate()).isEqualTo(0.5);
    }

    @Test
    void answersNeverWeighMoreThanTheBound() {
        CachingDesk small = new CachingDesk(counting, 2_000);
        for (int i = 0; i < 100; i++) {
            small.ask(Question.of("question " + i));
        }

        assertThat(small.statistics().bytes()).isBetween(1L, 2_000L);
        assertThat(small.statistics().evictions()).isGreaterThan(90);
    }

    @Test
    void twoAskersOfOneQuestionAtOnceGetOneAnswer() throws Exception {
        SlowDesk slow = new SlowDesk();
        CachingDesk shared = new CachingDesk(slow, 1_000_000);
        FutureTask<Answer> first = asking(shared);
        FutureTask<Answer> second = asking(shared);
        Thread.ofPlatform().start(first);
        slow.begun.await();
        awaitWaiting(Thread.ofPlatform().start(second));
        slow.release.countDown();

        assertThat(second.get()).isSameAs(first.get());
        assertThat(slow.asked).hasValue(1);
    }

    @Test
    void whileAnAnswerTakesLongAllOtherQuestionsAreAnswered() throws Exception {
        SlowDesk slow = new SlowDesk();
        CachingDesk shared = new CachingDesk(slow, 1_000_000);
        FutureTask<Answer> first = asking(shared);
        Thread.ofPlatform().start(first);
        slow.begun.await();

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < 2_000; i++) {
                shared.ask(Question.of("question " + i));
            }
        });
        assertThat(first.isDone()).isFalse();
        slow.release.countDown();
        assertThat(first.get()).isNotNull();
    }

    @Test
    void whoIsInterruptedStopsWaitingAndTheOthersGetTheirAnswer() throws Exception {
        SlowDesk slow = new SlowDesk();
        CachingDesk shared = new CachingDesk(slow, 1_000_000);
        FutureTask<Answer> first = asking(shared);
        FutureTask<Answer> given = asking(shared);
        FutureTask<Answer> third = asking(shared);
        Thread.ofPlatform().start(first);
        slow.begun.await();
        Thread interrupted = Thread.ofPlatform().start(given);
        awaitWaiting(interrupted);
        awaitWaiting(Thread.ofPlatform().start(third));
        interrupted.interrupt();

        assertThatThrownBy(given::get).hasCauseInstanceOf(CancellationException.class);
        slow.release.countDown();
        assertThat(third.get()).isSameAs(first.get());
    }

    @Test
    void aFailureReachesAllWhoAskedAndIsNotRemembered() throws Exception {
        SlowDesk slow = new SlowDesk();
        slow.failures.set(1);
        CachingDesk shared = new CachingDesk(slow, 1_000_000);
        FutureTask<Answer> first = asking(shared);
        FutureTask<Answer> second = asking(shared);
        Thread.ofPlatform().start(first);
        slow.begun.await();
        awaitWaiting(Thread.ofPlatform().start(second));
        slow.release.countDown();

        assertThatThrownBy(first::get).hasCauseInstanceOf(StackOverflowError.class);
        assertThatThrownBy(second::get).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(shared.ask(Question.of("Clearview"))).isNotNull();
        assertThat(shared.statistics().entries()).isEqualTo(1);
    }

    /** Takes as long as it is told to over the question "Clearview". */
    private static final class SlowDesk extends CountingDesk {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch release = new CountDownLatch(1);
        private final AtomicInteger failures = new AtomicInteger();

        @Override
        public Answer ask(Question question) {
            if (question.text().equals("Clearview")) {
                begun.countDown();
                awaitQuietly(release);
                if (failures.getAndDecrement() > 0) {
                    throw new StackOverflowError();
                }
            }
            return super.ask(question);
        }
    }

    private static FutureTask<Answer> asking(Desk desk) {
        return new FutureTask<>(() -> desk.ask(Question.of("Clearview")));
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() == Thread.State.RUNNABLE || thread.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aBoundBelowZeroIsRefused() {
        assertThatThrownBy(() -> new CachingDesk(counting, -1)).hasMessage("maxBytes must be >= 0, got -1");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
