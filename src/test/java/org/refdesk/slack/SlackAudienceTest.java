package org.refdesk.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.reply.Reply;
import org.refdesk.chat.reply.Reply.Run;

/** Whom the desk serves in Slack, and what it believes and does there, with a Slack that says what a test wants. */
@Timeout(300)
class SlackAudienceTest {
    private static final String SECRET = "secret";
    private static final String OK = "{\"ok\":true,\"ts\":\"1700000000.000009\",\"messages\":[]}";
    private static final String WE_ARE = "{\"ok\":true,\"user_id\":\"UDESK\",\"user\":\"desk\",\"team\":\"Home\","
            + "\"team_id\":\"T0HOME\",\"bot_id\":\"BDESK\"}";

    private final Received received = new Received();
    private final SlackSignature signature = new SlackSignature(SECRET, InstantSource.system());
    private final BlockingQueue<String> called = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer slack;

    private @Nullable SlackAdapter adapter;

    @BeforeEach
    void startSlack() throws IOException {
        slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slack.createContext("/", exchange -> {
            String method = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String answer = WE_ARE;
            if (!method.equals("auth.test")) {
                called.add(method + " " + URLDecoder.decode(body, StandardCharsets.UTF_8));
                String scripted = answers.poll();
                answer = scripted == null ? OK : scripted;
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        slack.start();
    }

    @AfterEach
    void end() {
        if (adapter != null) {
            adapter.close();
        }
        slack.stop(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + slack.getAddress().getPort() + path;
    }

    private SlackAdapter adapter(Set<String> workspaces, boolean sharedChannels) {
        SlackAdapter made = SlackAdapter.of(
                new SlackSettings(
                        SlackSettings.Mode.HTTP,
                        "/ask",
                        List.of(),
                        "xoxb-desk",
                        SECRET,
                        null,
                        URI.create(address("/api/")),
                        workspaces,
                        sharedChannels),
                new BackgroundLoops());
        adapter = made;
        return made;
    }

    private SlackHttp serving(Set<String> workspaces, boolean sharedChannels) {
        SlackAdapter made = adapter(workspaces, sharedChannels);
        SlackHttp http = made.start(received, (asked, answered, by) -> Reply.of(), Reply::of, Runnable::run)
                .orElseThrow();
        while (!made.state().connected()) {
            Thread.onSpinWait();
        }
        return http;
    }

    private int send(SlackHttp http, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String time = Long.toString(Instant.now().getEpochSecond());
        return http.handle(
                        "/slack/events",
                        Map.of(
                                "Content-Type",
                                List.of(type),
                                "X-Slack-Request-Timestamp",
                                List.of(time),
                                "X-Slack-Signature",
                                List.of(signature.of(time, bytes))),
                        bytes)
                .status();
    }

    private int event(SlackHttp http, String outer, String inner) {
        return send(http, "application/json", """
            {"type":"event_callback","event_id":"Ev1",%s,"event":{"channel":"C1","user":"U1","text":"<@UDESK> lamps?",
             "ts":"1700000000.000001","event_ts":"1700000000.000001",%s}}
            """.formatted(outer, inner));
    }

    private int interaction(SlackHttp http, String payload) {
        return send(
                http,
                "application/x-www-form-urlencoded",
                "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8));
    }

    private int command(SlackHttp http, String team) {
        return send(
                http,
                "application/x-www-form-urlencoded",
                "command=%2Fask&text=lamps&team_id=" + team + "&channel_id=C1&user_id=U1&trigger_id=1.2&response_url="
                        + URLEncoder.encode(address("/reply"), StandardCharsets.UTF_8));
    }

    private int button(SlackHttp http, String user) {
        return interaction(http, """
            {"type":"block_actions","team":{"id":"T0HOME"},"user":{"id":"U1"%s},"response_url":"%s",
             "container":{"type":"message","channel_id":"C1","message_ts":"1700000000.000002"},
             "actions":[{"type":"button","action_id":"refdesk-useful","block_id":"b","value":"key","action_ts":"1.3"}]}
            """.formatted(user, address("/reply")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'type':'app_mention','user_team':'T0EXT'",
                "'type':'app_mention','user_team':'T0EXT','team':'T0HOME'",
                "'type':'app_mention','team':'T0EXT'",
                "'type':'app_mention','source_team':'T0EXT'",
                "'type':'app_mention','user_profile':{'team':'T0EXT'}",
                "'type':'message','channel_type':'im','user_team':'T0EXT'",
                "'type':'message','subtype':'file_share','channel_type':'im','user_team':'T0EXT'",
                "'type':'message','subtype':'message_changed','channel_type':'im','message':"
                        + "{'type':'message','user':'U1','text':'lamps?','ts':'4000000000.000001','user_team':'T0EXT'}"
            })
    void peopleOfAnotherWorkspaceAreNotAnswered(String said) {
        SlackHttp http = serving(Set.of("T0HOME"), false);
        assertThat(event(http, "\"team_id\":\"T0HOME\"", said.replace('\'', '"')))
                .isEqualTo(200);
        assertThat(received.asked).isEmpty();
        assertThat(String.join(" ", called)).doesNotContain("lamps", "chat.postMessage");
    }

    @Test
    void whoSpeaksToTheDeskAndIsNotServedIsToldSoOnceAndAlone() {
        SlackHttp http = serving(Set.of(), false);
        for (int i = 0; i < 3; i++) {
            event(http, "\"team_id\":\"T0HOME\"", "\"type\":\"app_mention\",\"user_team\":\"T0EXT\"");
        }
        assertThat(called)
                .singleElement()
                .asString()
                .startsWith("chat.postEphemeral")
                .contains("user=U1");
    }

    @Test
    void inAChannelThatIsSharedNobodyIsAnsweredByWhateverMeans() {
        SlackHttp http = serving(Set.of(), false);
        event(
                http,
                "\"team_id\":\"T0HOME\",\"is_ext_shared_channel\":true",
                "\"type\":\"app_mention\",\"user_team\":\"T0HOME\"");
        assertThat(command(http, "T0HOME")).isEqualTo(200);
        assertThat(button(http, ",\"team_id\":\"T0HOME\"")).isEqualTo(200);
        assertThat(received.asked).isEmpty();
        assertThat(received.votes).isEmpty();
    }

    @Test
    void theSameRuleHoldsForCommandsAndButtonsAndShortcuts() {
        SlackHttp http = serving(Set.of(), false);
        assertThat(command(http, "T0EXT")).isEqualTo(200);
        assertThat(button(http, ",\"team_id\":\"T0EXT\"")).isEqualTo(200);
        assertThat(interaction(http, """
            {"type":"message_action","callback_id":"refdesk-look-up","team":{"id":"T0HOME"},
             "user":{"id":"U1","team_id":"T0EXT"},"channel":{"id":"C1"},"action_ts":"1.4","trigger_id":"1.5",
             "message":{"type":"message","text":"lamps?"},"response_url":"%s"}
            """.formatted(address("/reply")))).isEqualTo(200);
        assertThat(interaction(http, """
            {"type":"shortcut","callback_id":"refdesk-ask-anywhere","team":{"id":"T0HOME"},
             "user":{"id":"U1","team_id":"T0EXT"},"action_ts":"1.4","trigger_id":"1.5"}
            """)).isEqualTo(200);
        assertThat(received.asked).isEmpty();
        assertThat(received.votes).isEmpty();
        assertThat(called).hasSize(3).allMatch(call -> call.startsWith("reply") && call.contains("ephemeral"));
    }

    @Test
    void peopleOfOurOwnWorkspaceAreAnsweredWhereverTheChannelComesFrom() {
        SlackHttp http = serving(Set.of("T0HOME"), true);
        event(
                http,
                "\"team_id\":\"T0HOST\",\"is_ext_shared_channel\":true,\"authorizations\":[{\"team_id\":\"T0HOME\"}]",
                "\"type\":\"app_mention\",\"user_team\":\"T0HOME\"");
        assertThat(command(http, "T0HOME")).isEqualTo(200);
        assertThat(button(http, "")).isEqualTo(200);
        assertThat(received.asked).containsExactly("lamps?", "lamps");
        assertThat(received.votes).hasSize(1);
    }

    @Test
    void peopleOfAWorkspaceThatTheConfigurationNamesAreAnswered() {
        SlackHttp http = serving(Set.of("T0HOME", "T0EXT"), false);
        event(http, "\"team_id\":\"T0HOME\"", "\"type\":\"app_mention\",\"user_team\":\"T0EXT\"");
        event(http, "\"team_id\":\"T0HOME\"", "\"type\":\"app_mention\",\"user_team\":\"T0OTHER\"");
        assertThat(received.asked).containsExactly("lamps?");
    }

    private static AskedQuestion asked() {
        Place place = new Place("slack", "T0HOME", "C1", "1700000000.000001", Place.Kind.CHANNEL);
        return new AskedQuestion("slack:T0HOME:C1:1700000000.000001", place, "U1", "lamps?", Instant.EPOCH, null);
    }

    private static Reply reply() {
        return Reply.of(new Reply.Paragraph(List.of(Run.plain("The keeper lit them."))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"})
    void whatSlackDoesNotTakeForItsLooksGoesOutOnceAsPlainWords(String error) throws Exception {
        answers.add("{\"ok\":false,\"error\":\"" + error + "\"}");
        assertThat(adapter(Set.of(), false).platform().post(asked(), reply())).isEqualTo("1700000000.000009");
        assertThat(called).hasSize(2);
        assertThat(called.poll()).contains("blocks=");
        assertThat(called.poll()).contains("text=The keeper lit them.").doesNotContain("blocks=");
    }

    @Test
    void aCommandsAnswerThatSlackDoesNotTakeGoesOutAsPlainWordsToo() throws Exception {
        answers.add("{\"ok\":false,\"error\":\"invalid_blocks\"}");
        answers.add("ok");
        Place place = new Place("slack", "T0HOME", "C1", null, Place.Kind.EPHEMERAL);
        AskedQuestion command =
                new AskedQuestion("slack:T0HOME:c", place, "U1", "lamps?", Instant.EPOCH, address("/reply"));
        adapter(Set.of(), false).platform().post(command, reply());
        assertThat(called).hasSize(2);
        assertThat(called.poll()).contains("blocks");
        assertThat(called.poll()).contains("The keeper lit them.").doesNotContain("blocks");
    }

    @Test
    void whatOthersPostUnderTheNameOfAnAnswerIsNotBelieved() throws PlatformException {
        String named = "\"ts\":\"1700000000.000005\",\"metadata\":{\"event_type\":\"refdesk_answer\",\"event_payload\":"
                + "{\"key\":\"slack:T0HOME:C1:1700000000.000001\"}}}";
        String page = "{\"ok\":true,\"messages\":[{%s," + named + "]}";
        SlackPlatform platform = adapter(Set.of(), false).platform();
        answers.add(page.formatted("\"user\":\"U1\""));
        assertThat(platform.posted(asked())).isEmpty();
        answers.add(page.formatted("\"user\":\"UOTHER\",\"bot_id\":\"BOTHER\",\"app_id\":\"AOTHER\""));
        assertThat(platform.posted(asked())).isEmpty();
        answers.add(page.formatted("\"user\":\"UDESK\",\"bot_id\":\"BDESK\""));
        assertThat(platform.posted(asked())).contains("1700000000.000005");
    }

    @Test
    void whatCannotBeHandledIsCountedAndTheNextIsHeard() {
        received.taking = text -> {
            if (text.contains("bad")) {
                throw new IllegalStateException("a defect");
            }
        };
        SlackHttp http = serving(Set.of(), false);
        String mention = "\"type\":\"app_mention\",\"team\":\"T0HOME\"";
        assertThat(event(http, "\"team_id\":\"T0HOME\"", mention + ",\"text\":\"bad\""))
                .isEqualTo(400);
        assertThat(event(http, "\"team_id\":\"T0HOME\"", mention)).isEqualTo(200);
        assertThat(adapter).isNotNull();
        assertThat(received.asked).containsExactly("lamps?");
        assertThat(adapter == null ? 0 : adapter.state().passedOver()).isEqualTo(1);
    }
}
