package org.refdesk.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.PlatformException.Kind;
import org.refdesk.chat.Saying;
import org.refdesk.chat.delivery.MadeUpPlatform.Behaviour;
import org.refdesk.chat.dialogue.MadeUpChat;
import org.refdesk.chat.records.Inbox;

class DeliveryTest {
    private static final Behaviour NOT_NOW = post -> {
        throw new PlatformException(Kind.LATER, "not now", null, null);
    };
    private static final Behaviour NEVER = post -> {
        throw new PlatformException(Kind.NEVER, "the channel is gone", null, null);
    };
    private static final Behaviour CUT_OFF_BEFORE = post -> {
        throw new PlatformException(Kind.UNKNOWN, "cut off", null, null);
    };
    private static final Behaviour CUT_OFF_AFTER = post -> {
        post.run();
        throw new PlatformException(Kind.UNKNOWN, "cut off", null, null);
    };
    private static final Behaviour BROKEN = post -> {
        throw new IllegalStateException("what was asked");
    };

    private final MadeUpPlatform slack = new MadeUpPlatform("slack");

    @TempDir
    private Path data;

    @Test
    void aQuestionIsAnswered() throws Exception {
        try (MadeUpChat chat = new MadeUpChat(data, slack)) {
            chat.ask("q", "what?");
            assertThat(slack.next()).isEqualTo("posted q: answer to what?");
            chat.settle();
            assertThat(chat.records.answered("q").orElseThrow().posted()).isEqualTo("post of q");
            assertThat(chat.delivery.backlog()).isEqualTo(new DeliveryState(0, Duration.ZERO, 0, Map.of()));
        }
    }

    @Test
    void whatAPlatformDoesNotTakeNowIsTriedAgainInTheOrderOfItsPlace() throws Exception {
        slack.behaving(NOT_NOW, NOT_NOW, post -> {
            throw new PlatformException(Kind.LATER, "slowly", Duration.ofMillis(2), null);
        });
        try (MadeUpChat chat = new MadeUpChat(data, slack)) {
            chat.ask("first", "one");
            chat.ask("second", "two");
            assertThat(slack.next()).isEqualTo("posted first: answer to one");
            assertThat(slack.next()).isEqualTo("posted second: answer to two");
        }
    }

    @Test
    void anAnswerThatMayHaveArrivedIsLookedForBeforeItIsPostedAgain() throws Exception {
        slack.behaving(CUT_OFF_AFTER, CUT_OFF_BEFORE);
        try (MadeUpChat chat = new MadeUpChat(data, slack)) {
            chat.ask("there", "one");
            assertThat(slack.next()).isEqualTo("posted there: answer to one");
            assertThat(slack.next()).isEqualTo("looked for there");
            chat.settle();
            chat.ask("not there", "two");
            assertThat(slack.next()).isEqualTo("looked for not there");
            assertThat(slack.next()).isEqualTo("posted not there: answer to two");
            chat.settle();
            assertThat(slack.posts()).hasSize(2).doesNotContainValue("AND AGAIN");
        }
    }

    @Test
    void whatAPlatformNeverTakesIsGivenUpAndTheNextIsAnswered() throws Exception {
        slack.behaving(NEVER);
        try (MadeUpChat chat = new MadeUpChat(data, slack)) {
            chat.ask("lost", "one");
            chat.ask("next", "two");
            assertThat(slack.next()).isEqualTo("posted next: answer to two");
            chat.settle();
            assertThat(chat.delivery.backlog().failed()).isEqualTo(1);
            assertThat(chat.records.answered("lost").orElseThrow().posted()).isNull();
        }
    }

    @Test
    void thePlatformsLastTroubleIsToBeSeenUntilItWorks() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        slack.behaving(NOT_NOW, post -> {
            await(seen);
            post.run();
        });
        try (MadeUpChat chat = new MadeUpChat(data, slack)) {
            chat.ask("q", "one");
            while (chat.delivery.backlog().troubles().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(chat.delivery.backlog().troubles())
                    .containsExactly(Map.entry("slack", new DeliveryState.Trouble(MadeUpChat.NOON, "not now")));
            assertThat(chat.delivery.backlog().pending()).isEqualTo(1);
            seen.countDown();
            chat.settle();
            assertThat(chat.delivery.backlog().troubles()).isEmpty();
        }
    }

    @Test
    void aPlatformThatCannotShowAnAnswerShowsAnApology() throws Exception {
        slack.behaving(BROKEN);
        try (MadeUpChat chat = new MadeUpChat(data, slack)) {
            chat.ask("q", "one");
            assertThat(slack.next()).isEqualTo("looked for q");
            assertThat(slack.next()).isEqualTo("posted q: failed: q");
        }
    }

    @Test
    void anAnswerThatCannotBeWorkedOutIsAnApology() throws Exception {
        Responder broken = asked -> {
            throw new IllegalStateException(asked.text());
        };
        try (MadeUpChat chat = new MadeUpChat(data, MadeUpChat.NOON, MadeUpChat.QUICK, broken, slack)) {
            chat.ask("q", "one");
            assertThat(slack.next()).isEqualTo("posted q: failed: q");
        }
    }

    @Test
    void anAnswerThatTakesTooLongIsAnApologyAndHoldsNobodyUp() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        DeliverySettings hasty = new DeliverySettings(
                1,
                Duration.ofMillis(1),
                Duration.ofHours(1),
                Duration.ofMillis(1),
                Duration.ofMillis(5),
                Duration.ofHours(24),
                Duration.ofSeconds(5));
        Responder stuck = asked -> {
            await(never);
            return Saying.of("too late");
        };
        try (MadeUpChat chat = new MadeUpChat(data, MadeUpChat.NOON, hasty, stuck, slack)) {
            chat.ask("first", "one");
            chat.ask("second", "two");
            assertThat(slack.next()).isEqualTo("posted first: took too long: first");
            assertThat(slack.next()).isEqualTo("posted second: took too long: second");
            never.countDown();
        }
    }

    @Test
    void noMoreAnswersAreWorkedOutAtOnceThanIsSet() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch twoAtWork = new CountDownLatch(2);
        Responder counted = asked -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            twoAtWork.countDown();
            await(twoAtWork);
            now.decrementAndGet();
            return Saying.of("answer");
        };
        try (MadeUpChat chat = new MadeUpChat(data, MadeUpChat.NOON, MadeUpChat.QUICK, counted, slack)) {
            for (int i = 0; i < 40; i++) {
                chat.records.inbox().accept(MadeUpChat.asked("q" + i, "slack", "channel" + i, "what?"));
            }
            chat.settle();
            assertThat(most).hasValue(2);
        }
    }

    @Test
    void onePlatformsTroubleHoldsNoOtherUpAndOnePlacesNoOther() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        slack.behaving(post -> {
            await(open);
            post.run();
        });
        MadeUpPlatform matrix = new MadeUpPlatform("matrix");
        try (MadeUpChat chat = new MadeUpChat(data, slack, matrix)) {
            Inbox inbox = chat.records.inbox();
            inbox.accept(MadeUpChat.asked("held", "slack", "one", "a"));
            while (chat.records.questionLog().pending("held").orElseThrow().posting() == null) {
                Thread.onSpinWait();
            }
            inbox.accept(MadeUpChat.asked("behind", "slack", "one", "b"));
            inbox.accept(MadeUpChat.asked("beside", "slack", "two", "c"));
            inbox.accept(MadeUpChat.asked("elsewhere", "matrix", "one", "d"));
            assertThat(matrix.next()).isEqualTo("posted elsewhere: answer to d");
            assertThat(slack.next()).isEqualTo("posted beside: answer to c");
            open.countDown();
            assertThat(slack.next()).isEqualTo("posted held: answer to a");
            assertThat(slack.next()).isEqualTo("posted behind: answer to b");
        }
    }

    @Test
    void peopleWhoseAnswersOnlyTheySeeDoNotWaitForEachOther() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        slack.behaving(post -> {
            await(open);
            post.run();
        });
        Place place = new Place("slack", "team", "general", null, Place.Kind.EPHEMERAL);
        try (MadeUpChat chat = new MadeUpChat(data, slack)) {
            Inbox inbox = chat.records.inbox();
            inbox.accept(new AskedQuestion("held", place, "ada", "a", MadeUpChat.NOON, null));
            while (chat.records.questionLog().pending("held").orElseThrow().posting() == null) {
                Thread.onSpinWait();
            }
            inbox.accept(new AskedQuestion("behind", place, "ada", "b", MadeUpChat.NOON, null));
            inbox.accept(new AskedQuestion("beside", place, "bob", "c", MadeUpChat.NOON, null));
            assertThat(slack.next()).isEqualTo("posted beside: answer to c");
            open.countDown();
            assertThat(slack.next()).isEqualTo("posted held: answer to a");
            assertThat(slack.next()).isEqualTo("posted behind: answer to b");
        }
    }

    @Test
    void questionsOfAPlaceAreAnsweredInTheOrderInWhichTheyCameIn() throws Exception {
        List<String> expected = new ArrayList<>();
        List<String> posted = new ArrayList<>();
        try (MadeUpChat chat = new MadeUpChat(data, slack)) {
            for (int i = 0; i < 100; i++) {
                chat.ask("q" + i, "t" + i);
                expected.add("posted q" + i + ": answer to t" + i);
            }
            for (int i = 0; i < 100; i++) {
                posted.add(slack.next());
            }
        }
        assertThat(posted).isEqualTo(expected);
    }

    @Test
    void aQuestionOfAPlatformThatIsNotSetUpIsGivenUp() throws Exception {
        try (MadeUpChat chat = new MadeUpChat(data, slack)) {
            chat.records.inbox().accept(MadeUpChat.asked("q", "carrier pigeon", "roof", "what?"));
            chat.settle();
            assertThat(chat.delivery.backlog().failed()).isEqualTo(1);
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
