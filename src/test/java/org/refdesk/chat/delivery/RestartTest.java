package org.refdesk.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Saying;
import org.refdesk.chat.dialogue.MadeUpChat;
import org.refdesk.chat.records.ChatRecords;
import org.refdesk.chat.records.PostedCitations;

@Tag("slow")
class RestartTest {
    private final MadeUpPlatform slack = new MadeUpPlatform("slack");

    @TempDir
    private Path data;

    @Test
    void whatWasAskedBeforeIsAnswered() throws Exception {
        try (ChatRecords records = records()) {
            records.inbox().accept(MadeUpChat.asked("first", "one"));
            records.inbox().accept(MadeUpChat.asked("second", "two"));
        }
        try (MadeUpChat chat = new MadeUpChat(data, slack)) {
            assertThat(slack.next()).isEqualTo("posted first: answer to one");
            assertThat(slack.next()).isEqualTo("posted second: answer to two");
            chat.settle();
        }
    }

    @Test
    void whatWasAskedTooLongAgoGetsAnApology() throws Exception {
        try (ChatRecords records = records()) {
            records.inbox().accept(MadeUpChat.asked("q", "one"));
        }
        try (MadeUpChat chat = new MadeUpChat(
                data, MadeUpChat.NOON.plus(Duration.ofMinutes(61)), MadeUpChat.QUICK, MadeUpChat::echo, slack)) {
            assertThat(slack.next()).isEqualTo("posted q: too late: q");
            chat.settle();
        }
    }

    @Test
    void anAnswerThatWasAboutToBePostedIsLookedForFirst() throws Exception {
        slack.post(MadeUpChat.asked("there", "one"), Saying.of("answer"));
        try (ChatRecords records = records()) {
            for (String key : new String[] {"there", "not there"}) {
                AskedQuestion asked = MadeUpChat.asked(key, "one");
                records.inbox().accept(asked);
                records.questionLog().posting(asked, PostedCitations.NOTHING);
            }
        }
        try (MadeUpChat chat = new MadeUpChat(data, slack)) {
            chat.settle();
            assertThat(slack.next()).isEqualTo("posted there: answer");
            assertThat(slack.next()).isEqualTo("looked for there");
            assertThat(slack.next()).isEqualTo("looked for not there");
            assertThat(slack.next()).isEqualTo("posted not there: answer to one");
        }
    }

    @Test
    void anEditAndARetractionAreNotLost() throws Exception {
        try (MadeUpChat chat = new MadeUpChat(data, slack)) {
            chat.ask("edited", "one");
            chat.ask("taken back", "two");
            chat.settle();
        }
        try (ChatRecords records = records()) {
            records.inbox().edited("edited", "three");
            records.inbox().retracted("taken back");
        }
        try (MadeUpChat chat = new MadeUpChat(data, slack)) {
            chat.settle();
            assertThat(slack.posts()).hasSize(1).containsEntry("edited", "answer to three");
        }
    }

    @Test
    void anOrderlyEndWaitsForWhatIsBeingPosted() throws Exception {
        CountDownLatch posting = new CountDownLatch(1);
        slack.behaving(post -> {
            posting.countDown();
            post.run();
        });
        MadeUpChat chat = new MadeUpChat(data, slack);
        chat.ask("q", "one");
        DeliveryTest.await(posting);
        chat.close();
        assertThat(slack.posts()).containsOnlyKeys("q");
        try (ChatRecords records = records()) {
            assertThat(records.questionLog().size()).isZero();
        }
    }

    @Test
    void whatAnOrderlyEndDoesNotWaitForIsLookedForAfterwards() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        slack.behaving(post -> {
            post.run();
            DeliveryTest.await(never);
        });
        DeliverySettings hasty = new DeliverySettings(
                1,
                Duration.ofSeconds(20),
                Duration.ofHours(1),
                Duration.ofMillis(1),
                Duration.ofMillis(5),
                Duration.ofHours(24),
                Duration.ofMillis(1));
        MadeUpChat chat = new MadeUpChat(data, MadeUpChat.NOON, hasty, MadeUpChat::echo, slack);
        chat.ask("q", "one");
        assertThat(slack.next()).isEqualTo("posted q: answer to one");
        chat.close();
        try (MadeUpChat again = new MadeUpChat(data, slack)) {
            again.settle();
            assertThat(slack.next()).isEqualTo("looked for q");
            assertThat(slack.posts()).containsEntry("q", "answer to one");
        }
    }

    private ChatRecords records() {
        return ChatRecords.open(data, false, InstantSource.fixed(MadeUpChat.NOON), new BackgroundLoops());
    }
}
