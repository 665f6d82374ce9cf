package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refdesk.EmulatedSlack.CHANNEL;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.peers.SocketSlack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The whole service as a process, that a Slack reaches through sockets. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class SlackSocketServiceTest {
    private static final String LAMPS = "who lit the lamps?";
    private static final int FIRST = 500_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AtomicInteger messages = new AtomicInteger(FIRST);
    private final BlockingQueue<JsonNode> replies = new LinkedBlockingQueue<>();

    /** Until it is open, no address takes a reply. */
    private volatile CountDownLatch taking = new CountDownLatch(0);

    @SuppressWarnings("NullAway.Init")
    private EmulatedSlack slack;

    @SuppressWarnings("NullAway.Init")
    private SocketSlack sockets;

    @SuppressWarnings("NullAway.Init")
    private HttpServer replyTo;

    @SuppressWarnings("NullAway.Init")
    private ServedProcess served;

    @SuppressWarnings("NullAway.Init")
    private Path log;

    @BeforeAll
    void serve(@TempDir Path folder) throws Exception {
        replyTo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        replyTo.createContext("/", this::reply);
        replyTo.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        replyTo.start();
        slack = EmulatedSlack.start().up();
        sockets = SocketSlack.start(slack.api());
        sockets.answer("auth.test", 200, Map.of(), "{\"ok\":false,\"error\":\"invalid_auth\"}");
        sockets.down();
        ServedProcess.Home home = ServedProcess.Home.of(folder, sockets.api()).throughSockets();
        log = home.log();
        served = ServedProcess.start(home);
        sockets.up();
        sockets.await("opened");
    }

    @AfterAll
    void end() throws IOException {
        served.close();
        sockets.close();
        slack.close();
        replyTo.stop(0);
        assertThat(Files.readString(log)).doesNotContain("defect", SocketSlack.APP_TOKEN, EmulatedSlack.TOKEN);
    }

    private void reply(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode reply = JSON.readTree(exchange.getRequestBody().readAllBytes());
            taking.await();
            exchange.sendResponseHeaders(200, -1);
            replies.add(reply);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String ts() {
        return String.format(Locale.ROOT, "%d.%06d", Instant.now().getEpochSecond(), messages.incrementAndGet());
    }

    private String mention(String ts) throws Exception {
        return sockets.deliver("events_api", JSON.writeValueAsString(SlackRequests.mention(CHANNEL, ts, LAMPS)));
    }

    private String command(String text, String trigger) throws Exception {
        return sockets.deliver("slash_commands", """
            {"team_id": "%s", "channel_id": "%s", "user_id": "U1", "command": "/ask", "text": "%s",
             "response_url": "%s", "trigger_id": "%s"}
            """.formatted(SlackRequests.TEAM, CHANNEL, text, address(), trigger));
    }

    private String address() {
        return "http://127.0.0.1:" + replyTo.getAddress().getPort() + "/";
    }

    private static String key(String ts) {
        return "slack:" + SlackRequests.TEAM + ":" + CHANNEL + ":" + ts;
    }

    private void awaitAnswer(String ts) throws InterruptedException {
        slack.await(call -> call.method().equals("chat.postMessage")
                && EmulatedSlack.key(call.answer().path("message")).equals(key(ts)));
    }

    private String asked() throws Exception {
        String ts = ts();
        sockets.awaitAcknowledgement(mention(ts));
        awaitAnswer(ts);
        return ts;
    }

    private List<String> answered(String ts) throws Exception {
        return EmulatedSlack.keys(slack.thread(CHANNEL, ts));
    }

    private JsonNode reply() throws InterruptedException {
        JsonNode reply = replies.poll(30, TimeUnit.SECONDS);
        assertThat(reply).isNotNull();
        return reply;
    }

    @Test
    void aMentionIsAnsweredOnceThoughItComesInSeveralEnvelopes() throws Exception {
        String ts = ts();
        for (int i = 0; i < 5; i++) {
            sockets.awaitAcknowledgement(mention(ts));
        }
        awaitAnswer(ts);
        sockets.awaitAcknowledgement(mention(ts));
        asked();
        assertThat(answered(ts)).containsExactly(key(ts));
    }

    @Test
    void aCommandIsAcknowledgedBeforeItsAnswerIsThereAndAnsweredOnce() throws Exception {
        taking = new CountDownLatch(1);
        sockets.awaitAcknowledgement(command(LAMPS, "1.1.a"));
        sockets.awaitAcknowledgement(command(LAMPS, "1.1.a"));
        assertThat(replies).isEmpty();
        taking.countDown();
        JsonNode reply = reply();
        assertThat(reply.path("response_type").asString()).isEqualTo("ephemeral");
        assertThat(reply.path("text").asString()).contains(ServedProcess.QUOTE);
        asked();
        assertThat(replies).isEmpty();
    }

    @Test
    void aButtonIsAcknowledgedAndAnswered() throws Exception {
        sockets.awaitAcknowledgement(command(LAMPS, "1.1.b"));
        reply();
        String pressed = sockets.deliver(
                "interactive", """
                    {"type": "block_actions", "team": {"id": "%s"}, "user": {"id": "U1"}, "response_url": "%s",
                     "container": {"type": "message", "channel_id": "%s", "message_ts": "1.2", "is_ephemeral": true},
                     "actions": [{"type": "button", "action_id": "refdesk-more", "block_id": "b",
                                  "value": "slack:%s:command:1.1.b", "action_ts": "1.3"}]}
                    """.formatted(SlackRequests.TEAM, address(), CHANNEL, SlackRequests.TEAM));
        sockets.awaitAcknowledgement(pressed);
        assertThat(reply().path("text").asString()).isNotEmpty();
    }

    @Test
    void whatIsAskedAfterASocketWasLostOrReplacedOrSlackWasAwayIsAnswered() throws Exception {
        sockets.drop();
        sockets.await("opened");
        asked();
        sockets.say("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
        sockets.await("opened");
        asked();
        sockets.down();
        sockets.up();
        sockets.await("opened");
        String ts = asked();
        assertThat(answered(ts)).containsExactly(key(ts));
    }

    @Test
    void theStatusSaysHowItStandsWithSlack() throws Exception {
        sockets.awaitAcknowledgement(command("status", "1.1.c"));
        assertThat(reply().path("text").asString()).contains("Slack: ", "socket open");
    }
}
