package org.refdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.refdesk.answer.Answer;
import org.refdesk.query.Scope;

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

    @Test
    void statisticsCountHitsMissesAndWeight() {
        desk.ask(Question.of("one"));
        desk.ask(Question.of("one"));
        desk.ask(Question.of("two"));
        desk.ask(Question.of("one"));

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
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Desk slow = new CountingDesk() {
            @Override
            public Answer ask(Question question) {
                begun.countDown();
                awaitQuietly(release);
                return super.ask(question);
            }
        };
        CachingDesk shared = new CachingDesk(slow, 1_000_000);
        FutureTask<Answer> first = new FutureTask<>(() -> shared.ask(Question.of("one")));
        FutureTask<Answer> second = new FutureTask<>(() -> shared.ask(Question.of("one")));
        Thread.ofPlatform().start(first);
        begun.await();
        Thread waiting = Thread.ofPlatform().start(second);
        while (waiting.getState() == Thread.State.RUNNABLE || waiting.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }
        release.countDown();

        assertThat(second.get()).isSameAs(first.get());
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
