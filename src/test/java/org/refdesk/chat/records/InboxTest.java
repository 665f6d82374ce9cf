package org.refdesk.chat.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.dialogue.MadeUpChat;

class InboxTest {
    private static final int THREADS = 64;
    private static final int KEYS = 50;

    @TempDir
    private Path data;

    @Test
    void ofManyDeliveriesOfAQuestionAtOnceExactlyOneIsNew() throws Exception {
        try (ChatRecords records = open(MadeUpChat.NOON);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            CountDownLatch together = new CountDownLatch(THREADS);
            Callable<Integer> deliverAll = () -> {
                together.countDown();
                together.await();
                int fresh = 0;
                for (int key = 0; key < KEYS; key++) {
                    fresh += records.inbox().accept(MadeUpChat.asked("q" + key, "what?")) ? 1 : 0;
                }
                return fresh;
            };
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                counts.add(threads.submit(deliverAll));
            }
            int fresh = 0;
            for (Future<Integer> count : counts) {
                fresh += count.get();
            }
            assertThat(fresh).isEqualTo(KEYS);
            assertThat(records.questionLog().size()).isEqualTo(KEYS);
        }
    }

    @Test
    void aQuestionIsKnownAfterARestartWhileItIsPendingAndWhenItIsAnswered() throws Exception {
        try (ChatRecords records = open(MadeUpChat.NOON)) {
            records.inbox().accept(MadeUpChat.asked("pending", "what?"));
            records.inbox().accept(MadeUpChat.asked("answered", "what?"));
            records.questionLog().finished("answered", Outcome.ANSWERED, "name");
        }
        try (ChatRecords records = open(MadeUpChat.NOON.plus(Duration.ofDays(6)))) {
            assertThat(records.inbox().accept(MadeUpChat.asked("pending", "what?")))
                    .isFalse();
            assertThat(records.inbox().accept(MadeUpChat.asked("answered", "what?")))
                    .isFalse();
        }
    }

    @Test
    void anAnsweredQuestionIsForgottenAfterAWeekButNotAPendingOne() throws Exception {
        try (ChatRecords records = open(MadeUpChat.NOON)) {
            records.inbox().accept(MadeUpChat.asked("pending", "what?"));
            records.inbox().accept(MadeUpChat.asked("answered", "what?"));
            records.questionLog().finished("answered", Outcome.ANSWERED, "name");
        }
        try (ChatRecords records = open(MadeUpChat.NOON.plus(Duration.ofDays(8)))) {
            assertThat(records.answered("answered")).isEmpty();
            assertThat(records.inbox().accept(MadeUpChat.asked("answered", "what?")))
                    .isTrue();
            assertThat(records.inbox().accept(MadeUpChat.asked("pending", "what?")))
                    .isFalse();
        }
    }

    @Test
    void anInterruptedThreadTakesAQuestionAsAnyOther() throws Exception {
        try (ChatRecords records = open(MadeUpChat.NOON)) {
            Thread.currentThread().interrupt();
            assertThat(records.inbox().accept(MadeUpChat.asked("first", "what?")))
                    .isTrue();
            records.tidy();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(records.inbox().accept(MadeUpChat.asked("second", "what?")))
                    .isTrue();
        }
    }

    @Test
    void whatCannotBeWrittenDownIsNotTakenAndIsNewWhenItIsDeliveredAgain() {
        ChatRecords records = open(MadeUpChat.NOON);
        records.close();
        Inbox closed = records.inbox();
        assertThatThrownBy(() -> closed.accept(MadeUpChat.asked("q", "secret words")))
                .isInstanceOf(QuestionNotStoredException.class)
                .hasMessageContaining(data.toString())
                .hasMessageContaining("delivered again")
                .hasMessageNotContaining("secret");
        try (ChatRecords again = open(MadeUpChat.NOON)) {
            assertThat(again.questionLog().size()).isZero();
        }
    }

    @Test
    void anEditOrARetractionOfAQuestionThatIsNotKnownChangesNothing() throws Exception {
        try (ChatRecords records = open(MadeUpChat.NOON)) {
            assertThat(records.inbox().edited("nobody", "what?")).isFalse();
            assertThat(records.inbox().retracted("nobody")).isFalse();
            assertThat(records.questionLog().size()).isZero();
        }
    }

    private ChatRecords open(Instant now) {
        return ChatRecords.open(data, false, InstantSource.fixed(now), new BackgroundLoops());
    }
}
