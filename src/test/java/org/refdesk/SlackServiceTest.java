package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refdesk.EmulatedSlack.CHANNEL;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The whole service as a process, and a Slack to talk to. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class SlackServiceTest {
    private static final String LAMPS = "who lit the lamps?";

    /** Names of messages that the emulator, which counts from 1, does not give to its own. */
    private static final int FIRST = 500_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SlackRequests requests = new SlackRequests();
    private final AtomicInteger messages = new AtomicInteger(FIRST);
    private final EmulatedSlack slack = started();
    private ServedProcess.Home home = new ServedProcess.Home(Path.of(""), "", List.of(), Map.of());

    @SuppressWarnings("NullAway.Init")
    private ServedProcess served;

    private static EmulatedSlack started() {
        try {
            return EmulatedSlack.start();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    void serve(@TempDir Path folder) throws Exception {
        home = ServedProcess.Home.of(folder, slack.api());
        served = ServedProcess.start(home);
        String early = ts();
        assertThat(requests.send(served.events(), SlackRequests.mention(CHANNEL, early, LAMPS)))
                .isEqualTo(200);
        slack.up();
        awaitAnswer(early);
    }

    @AfterAll
    void end() {
        served.close();
        slack.close();
    }

    /** A message's name, of now, which no other has. */
    private String ts() {
        return String.format(Locale.ROOT, "%d.%06d", Instant.now().getEpochSecond(), messages.incrementAndGet());
    }

    private void deliver(Map<String, Object> event) throws Exception {
        assertThat(requests.send(served.events(), event)).isEqualTo(200);
    }

    private static String key(String channel, String ts) {
        return "slack:" + SlackRequests.TEAM + ":" + channel + ":" + ts;
    }

    private JsonNode awaitAnswer(String ts) throws InterruptedException {
        return awaitAnswer(CHANNEL, ts);
    }

    private JsonNode awaitAnswer(String channel, String ts) throws InterruptedException {
        return slack.await(call -> call.method().equals("chat.postMessage")
                        && EmulatedSlack.key(call.answer().path("message")).equals(key(channel, ts)))
                .answer()
                .path("message");
    }

    /** Mentions the desk, and waits for its answer. */
    private String asked(String question) throws Exception {
        String ts = ts();
        deliver(SlackRequests.mention(CHANNEL, ts, question));
        awaitAnswer(ts);
        return ts;
    }

    private List<String> answered(String thread) throws Exception {
        return EmulatedSlack.keys(slack.thread(CHANNEL, thread));
    }

    @Test
    void aMentionIsAnsweredInItsThreadOnceHoweverOftenItIsDelivered() throws Exception {
        String ts = ts();
        for (int i = 0; i < 5; i++) {
            deliver(SlackRequests.mention(CHANNEL, ts, LAMPS));
        }
        assertThat(awaitAnswer(ts).path("text").asString()).contains(ServedProcess.QUOTE);
        asked(LAMPS);
        assertThat(answered(ts)).containsExactly(key(CHANNEL, ts));
    }

    @Test
    void aFollowUpNeedsNoMentionAlsoAfterARestart() throws Exception {
        String thread = asked(LAMPS);
        String more = ts();
        deliver(SlackRequests.inThread(CHANNEL, thread, more, "more"));
        awaitAnswer(more);
        served.kill();
        served = ServedProcess.start(home);
        String again = ts();
        deliver(SlackRequests.inThread(CHANNEL, thread, again, "more"));
        awaitAnswer(again);
        assertThat(answered(thread))
                .containsExactlyInAnyOrder(key(CHANNEL, thread), key(CHANNEL, more), key(CHANNEL, again));
    }

    @Test
    void aFollowUpIsAnsweredAlsoWherePeopleTalkedBeforeTheDeskWasMentioned() throws Exception {
        String thread = ts();
        deliver(SlackRequests.inThread(CHANNEL, thread, ts(), "does anybody know the harbour?"));
        String mention = ts();
        deliver(SlackRequests.mentionIn(CHANNEL, thread, mention, LAMPS));
        awaitAnswer(mention);
        String more = ts();
        deliver(SlackRequests.inThread(CHANNEL, thread, more, "more"));
        awaitAnswer(more);
    }

    @Test
    void whatIsSaidWhereTheDeskNeverAnsweredIsLeftAlone() throws Exception {
        String thread = ts();
        deliver(SlackRequests.inThread(CHANNEL, thread, ts(), LAMPS));
        asked(LAMPS);
        assertThat(answered(thread)).isEmpty();
    }

    @Test
    void aDirectMessageIsAnswered() throws Exception {
        JsonNode greeting = slack.call("chat.postMessage", Map.of("channel", "U000000001", "text", "hello"));
        String channel = greeting.path("channel").asString();
        String ts = ts();
        deliver(SlackRequests.direct(channel, ts, LAMPS));
        assertThat(awaitAnswer(channel, ts).path("text").asString()).contains(ServedProcess.QUOTE);
    }

    @Test
    void theAnswerToAnEditedQuestionChanges() throws Exception {
        String ts = asked(LAMPS);
        deliver(SlackRequests.changed(CHANNEL, ts, "<@UDESK> what does the ferry carry?"));
        slack.await("chat.update");
        assertThat(slack.thread(CHANNEL, ts))
                .singleElement()
                .satisfies(message -> assertThat(message.path("text").asString())
                        .contains("The ferry carries forty passengers.")
                        .doesNotContain(ServedProcess.QUOTE));
    }

    @Test
    void theAnswerToADeletedQuestionIsDeleted() throws Exception {
        String ts = asked(LAMPS);
        deliver(SlackRequests.deleted(CHANNEL, ts));
        slack.await("chat.delete");
        assertThat(answered(ts)).isEmpty();
    }

    @Test
    void theAnswerToAQuestionThatLeftATombstoneIsDeleted() throws Exception {
        String ts = asked(LAMPS);
        deliver(SlackRequests.buried(CHANNEL, ts));
        slack.await("chat.delete");
        assertThat(answered(ts)).isEmpty();
    }

    @Test
    void aCommandIsAcknowledgedWithNothingAndAnsweredOnceForWhoAsked() throws Exception {
        try (CommandAddress replies = CommandAddress.start()) {
            for (int i = 0; i < 2; i++) {
                HttpResponse<String> shown =
                        requests.command(served.events(), "U1", LAMPS, replies.address(), "13345224609.1");
                assertThat(shown.statusCode()).isEqualTo(200);
                assertThat(shown.body()).isEmpty();
            }
            JsonNode reply = replies.next();
            assertThat(reply.path("response_type").asString()).isEqualTo("ephemeral");
            assertThat(reply.path("text").asString()).contains(ServedProcess.QUOTE);
            asked(LAMPS);
            assertThat(replies.isEmpty()).isTrue();
        }
    }

    @Test
    void theCommandAloneOpensTheDialog() throws Exception {
        String trigger = slack.call("views.generateTriggerId", Map.of())
                .path("trigger_id")
                .asString();
        HttpResponse<String> shown =
                requests.command(served.events(), "U1", "", URI.create("http://127.0.0.1:1/"), trigger);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).isEmpty();
        assertThat(slack.await("views.open").answer().path("ok").asBoolean()).isTrue();
    }

    @Test
    void whatSlackDidNotSignIsRefusedAndNotAnswered() throws Exception {
        String ts = ts();
        String body = JSON.writeValueAsString(SlackRequests.mention(CHANNEL, ts, LAMPS));
        assertThat(requests.send(served.events(), "application/json", body, "another secret")
                        .statusCode())
                .isEqualTo(401);
        asked(LAMPS);
        assertThat(answered(ts)).isEmpty();
    }

    @Test
    void whatSlackSignedButCannotBeHandledIsNotInTheLog() throws Exception {
        String secret = "marker-of-what-was-said";
        for (String body : List.of(
                "{\"type\":\"event_callback\",\"text\":\"" + secret + "\"",
                "{\"type\":\"event_callback\",\"event\":{\"text\":\"" + secret,
                "payload=" + secret,
                secret,
                "{\"type\":\"" + secret + "\"}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"pin_added\",\"user\":\"" + secret + "\"}}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"text\":\"" + secret + "\"}}")) {
            requests.send(served.events(), "application/json", body, ServedProcess.SECRET);
        }
        asked(LAMPS);
        assertThat(home.log()).content().doesNotContain(secret);
    }

    @Test
    void whatIsTooLargeIsRefused() throws Exception {
        String large = "\"" + "a".repeat(2 << 20) + "\"";
        assertThat(large.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(2_000_000);
        assertThat(requests.send(served.events(), "application/json", large, ServedProcess.SECRET)
                        .statusCode())
                .isEqualTo(413);
    }
}
