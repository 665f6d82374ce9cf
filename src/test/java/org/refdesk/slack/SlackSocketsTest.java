package org.refdesk.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.Backoff;
import org.refdesk.background.InjectedErrors;
import org.refdesk.chat.reply.Reply;
import org.refdesk.peers.Deadline;
import org.refdesk.peers.SocketSlack;
import tools.jackson.databind.JsonNode;

@Tag("slow")
@Timeout(20)
class SlackSocketsTest {
    private static final String OPEN = "apps.connections.open";

    /** Nothing is asked of it but who we are, which it is told to answer. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");

    private static final String COMMAND = """
        {"team_id": "T1", "channel_id": "C1", "user_id": "U1", "command": "/ask", "text": "a command",
         "response_url": "http://127.0.0.1:1/", "trigger_id": "1.2.3"}
        """;

    private static final String BUTTON = """
        {"type": "block_actions", "team": {"id": "T1"}, "user": {"id": "U1"},
         "container": {"type": "message", "channel_id": "C1", "message_ts": "1700000000.000002"},
         "actions": [{"type": "button", "action_id": "refdesk-useful", "block_id": "b", "value": "the key",
                      "action_ts": "1700000000.000003"}]}
        """;

    private final Received received = new Received();
    private final InjectedErrors errors = new InjectedErrors();
    private final BackgroundLoops loops =
            new BackgroundLoops(errors, new Backoff(Duration.ofMillis(20), Duration.ofMillis(50)));

    @SuppressWarnings("NullAway.Init")
    private SocketSlack slack;

    @SuppressWarnings("NullAway.Init")
    private SlackAdapter adapter;

    @BeforeEach
    void start() throws Exception {
        slack = SocketSlack.start(NOWHERE);
        slack.answer(
                "auth.test", 200, Map.of(), "{\"ok\":true,\"user_id\":\"UDESK\",\"user\":\"desk\",\"team\":\"Team\"}");
        adapter = SlackAdapter.of(
                new SlackSettings(
                        SlackSettings.Mode.SOCKET,
                        "/ask",
                        List.of(),
                        "xoxb-desk",
                        null,
                        SocketSlack.APP_TOKEN,
                        slack.api(),
                        Set.of(),
                        false),
                loops);
    }

    private void connect() {
        adapter.start(received, (asked, answered, by) -> Reply.of(), Reply::of, Runnable::run);
    }

    private void connected() throws InterruptedException {
        connect();
        slack.await("opened");
        awaitState("socket open");
    }

    @AfterEach
    void end() {
        adapter.close();
        slack.close();
    }

    private void awaitState(String part) {
        while (!adapter.state().words().contains(part)) {
            assertThat(Thread.interrupted()).as(adapter.state().words()).isFalse();
            Thread.onSpinWait();
        }
    }

    private String mention(String text) throws Exception {
        return slack.deliver("events_api", """
            {"type": "event_callback", "team_id": "T1", "event_id": "Ev1",
             "event": {"type": "app_mention", "channel": "C1", "user": "U1", "text": "<@UDESK> %s",
                       "ts": "1700000000.000001", "event_ts": "1700000000.000001"}}
            """.formatted(text));
    }

    @Test
    void aMentionACommandAndAButtonAreAcknowledgedWhenTheyAreTaken() throws Exception {
        connected();
        JsonNode acknowledged = slack.awaitAcknowledgement(mention("a mention"));
        assertThat(acknowledged.propertyNames()).containsExactlyInAnyOrder("event", "socket", "envelope_id");
        slack.awaitAcknowledgement(slack.deliver("slash_commands", COMMAND));
        slack.awaitAcknowledgement(slack.deliver("interactive", BUTTON));
        assertThat(received.asked).containsExactly("a mention", "a command");
        assertThat(received.votes).containsExactly("the key USEFUL");
    }

    static Stream<Supplier<Throwable>> kinds() {
        return InjectedErrors.KINDS.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whateverIsThrownInHoldingASocketAnotherIsOpenedAndAMentionIsTakenOnce(Supplier<Throwable> kind)
            throws Exception {
        Set<String> steps = Set.of(
                "slack-identity: ask Slack who we are", "slack-sockets: open a socket", "slack-sockets: hold a socket");
        errors.arm(kind, steps);
        AtomicBoolean failing = new AtomicBoolean(true);
        received.taking = text -> {
            if (failing.getAndSet(false)) {
                throw new StackOverflowError("made up");
            }
        };
        connect();
        Deadline.await(
                "all is well again",
                () -> errors.thrown().equals(steps)
                        && loops.failing().isEmpty()
                        && adapter.state().connected());
        mention("a mention");
        while (failing.get()) {
            Thread.onSpinWait();
        }
        slack.awaitAcknowledgement(mention("a mention"));
        assertThat(received.asked).containsExactly("a mention");
        // An I/O error while a socket is held is trouble with Slack, which the platform's state tells.
        boolean isPlatforms = kind.get() instanceof IOException;
        assertThat(loops.work("slack-sockets").failures()).isEqualTo(isPlatforms ? 1 : 2);
        assertThat(loops.work("slack-identity").failures()).isEqualTo(1);
    }

    @Test
    void whatCannotBeKeptIsNotAcknowledgedAndIsTakenWhenItComesAgain() throws Exception {
        AtomicBoolean full = new AtomicBoolean(true);
        received.taking = text -> {
            if (text.equals("the first") && full.getAndSet(false)) {
                throw new IOException("the disk is full");
            }
        };
        connected();
        mention("the first");
        slack.awaitAcknowledgement(mention("the second"));
        while (full.get()) {
            Thread.onSpinWait();
        }
        assertThat(slack.deliverAgain()).isEqualTo(1);
        slack.await("acknowledged");
        assertThat(received.asked).containsExactly("the second", "the first");
    }

    @Test
    void aMessageThatTakesLongKeepsNoOtherWaiting() throws Exception {
        CountDownLatch others = new CountDownLatch(1);
        received.taking = text -> {
            if (text.equals("slow")) {
                await(others);
            }
        };
        connected();
        String slow = mention("slow");
        for (int i = 0; i < 20; i++) {
            slack.awaitAcknowledgement(mention("quick"));
        }
        others.countDown();
        slack.awaitAcknowledgement(slow);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void aSocketThatIsLostIsOpenedAgain() throws Exception {
        connected();
        slack.drop();
        slack.await("opened");
        awaitState("socket open");
        assertThat(slack.awaitAcknowledgement(mention("after the loss"))
                        .path("socket")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"warning", "refresh_requested"})
    void theNextSocketIsOpenBeforeTheOldOneIsClosedAndWhatCameThroughTheOldIsAcknowledgedThere(String reason)
            throws Exception {
        CountDownLatch next = new CountDownLatch(1);
        received.taking = text -> await(next);
        connected();
        String before = mention("before");
        slack.say("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\",\"debug_info\":{\"host\":\"wss-111\"}}");
        assertThat(slack.await(one -> one.path("event").asString().matches("opened|closed"))
                        .path("event")
                        .asString())
                .isEqualTo("opened");
        next.countDown();
        assertThat(slack.awaitAcknowledgement(before).path("socket").asInt()).isEqualTo(1);
        assertThat(slack.await("closed").path("socket").asInt()).isEqualTo(1);
        assertThat(slack.awaitAcknowledgement(mention("after")).path("socket").asInt())
                .isEqualTo(2);
    }

    @Test
    void theStateSaysHowItStandsWhileSlackIsAwayAndWhenItIsBack() throws Exception {
        slack.down();
        connect();
        awaitState("not connected: Slack cannot be reached");
        awaitState("socket not open: Slack cannot be reached");
        slack.up();
        slack.await("opened");
        awaitState("connected to Team as desk, socket open");
        slack.down();
        awaitState("socket not open: Slack cannot be reached");
        slack.up();
        slack.await("opened");
        awaitState("socket open");
        slack.awaitAcknowledgement(mention("after all that"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | {'ok':false,'error':'invalid_auth'} | Slack said invalid_auth",
                "429 | {'ok':false,'error':'ratelimited'} | Slack wants fewer calls",
                "503 | down for a while | Slack answered with HTTP status 503",
                "200 | <html>Sign in to this network</html> | Slack sent an answer that could not be parsed",
                "200 | {'ok':true} | Slack gave no address for a socket",
                "200 | {'ok':true,'url':'ws://not an address'} | Slack gave no address for a socket",
                "200 | {'ok':true,'url':'ws://127.0.0.1:1/'} | Slack sent no hello on the socket",
            })
    void whereNoSocketIsHadTheReasonIsSaidAndItIsTriedAgain(int status, String body, String reason) throws Exception {
        slack.answer(OPEN, status, Map.of("Retry-After", "1"), body.replace('\'', '"'));
        connect();
        awaitState("socket not open: " + reason);
        slack.await("opened");
        awaitState("socket open");
        slack.awaitAcknowledgement(mention("at last"));
    }

    @Test
    void itCanBeClosedWhileSlackWantsToBeLeftAloneForAnHour() throws Exception {
        slack.answer(OPEN, 429, Map.of("Retry-After", "3600"), "{\"ok\":false}");
        connect();
        awaitState("socket not open: Slack wants fewer calls");
        adapter.close();
        assertThat(adapter.state().words()).contains("socket not open");
    }

    @Test
    void whatCannotBeReadIsLeftAlone() throws Exception {
        connected();
        for (String text : List.of("", "nothing", "[]", "null", "{", "{\"type\":[]}", "{\"type\":\"events_api\"}")) {
            slack.say(text);
        }
        slack.awaitAcknowledgement(mention("after all that"));
        assertThat(received.asked).containsExactly("after all that");
    }
}
