package org.refdesk.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.chat.dialogue.MadeUpChat;

class AnswerChangesTest {
    private final MadeUpPlatform slack = new MadeUpPlatform("slack");

    @TempDir
    private Path data;

    @Test
    void theAnswerFollowsAnEdit() throws Exception {
        try (MadeUpChat chat = new MadeUpChat(data, slack)) {
            chat.ask("q", "one");
            chat.settle();
            assertThat(chat.records.inbox().edited("q", "two")).isTrue();
            chat.settle();
            assertThat(slack.posts()).containsEntry("q", "answer to two");
        }
    }

    @Test
    void theAnswerFollowsARetractionAndNoLaterEdit() throws Exception {
        try (MadeUpChat chat = new MadeUpChat(data, slack)) {
            chat.ask("q", "one");
            chat.settle();
            assertThat(chat.records.inbox().retracted("q")).isTrue();
            chat.settle();
            assertThat(slack.posts()).isEmpty();
            chat.records.inbox().edited("q", "two");
            chat.settle();
            assertThat(slack.posts()).isEmpty();
        }
    }

    @Test
    void aQuestionThatIsEditedWhileItsAnswerIsWorkedOutIsAnsweredAsItIsThen() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch edited = new CountDownLatch(1);
        try (MadeUpChat chat = new MadeUpChat(data, MadeUpChat.NOON, MadeUpChat.QUICK, slow(begun, edited), slack)) {
            chat.ask("q", "one");
            DeliveryTest.await(begun);
            chat.records.inbox().edited("q", "two");
            edited.countDown();
            assertThat(slack.next()).isEqualTo("posted q: answer to two");
            chat.settle();
            assertThat(slack.posts()).containsEntry("q", "answer to two");
        }
    }

    @Test
    void aQuestionThatIsTakenBackWhileItsAnswerIsWorkedOutIsNotAnswered() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch retracted = new CountDownLatch(1);
        try (MadeUpChat chat = new MadeUpChat(data, MadeUpChat.NOON, MadeUpChat.QUICK, slow(begun, retracted), slack)) {
            chat.ask("q", "one");
            DeliveryTest.await(begun);
            chat.records.inbox().retracted("q");
            retracted.countDown();
            chat.ask("next", "two");
            assertThat(slack.next()).isEqualTo("posted next: answer to two");
            assertThat(chat.delivery.backlog().failed()).isZero();
        }
    }

    @Test
    void aQuestionThatIsEditedWhileItsAnswerIsPostedHasTheAnswerReplaced() throws Exception {
        CountDownLatch posting = new CountDownLatch(1);
        CountDownLatch edited = new CountDownLatch(1);
        slack.behaving(post -> {
            posting.countDown();
            DeliveryTest.await(edited);
            post.run();
        });
        try (MadeUpChat chat = new MadeUpChat(data, slack)) {
            chat.ask("q", "one");
            DeliveryTest.await(posting);
            chat.records.inbox().edited("q", "two");
            edited.countDown();
            assertThat(slack.next()).isEqualTo("posted q: answer to one");
            assertThat(slack.next()).isEqualTo("replaced post of q: answer to two");
            chat.settle();
        }
    }

    private static Responder slow(CountDownLatch begun, CountDownLatch changed) {
        return asked -> {
            begun.countDown();
            DeliveryTest.await(changed);
            return MadeUpChat.echo(asked);
        };
    }
}
