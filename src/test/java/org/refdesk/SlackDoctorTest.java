package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.ServedProcess.Home;
import org.refdesk.peers.SocketSlack;

/** What {@code refdesk doctor} says of Slack. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackDoctorTest {
    private static final String SELF = "{\"ok\":true,\"team\":\"Advocates\",\"user\":\"desk\",\"user_id\":\"U1\"}";

    @SuppressWarnings("NullAway.Init")
    private EmulatedSlack slack;

    @SuppressWarnings("NullAway.Init")
    private SocketSlack sockets;

    @SuppressWarnings("NullAway.Init")
    private Home home;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        slack = EmulatedSlack.start().up();
        sockets = SocketSlack.start(slack.api());
        home = Home.of(folder.toRealPath(), sockets.api()).with("REFDESK_WEB_PORT", Doctored.freePort());
    }

    @AfterAll
    void end() {
        sockets.close();
        slack.close();
    }

    private Doctored withSockets(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("REFDESK_SLACK_MODE", "socket");
        return Doctored.of(home, all);
    }

    @Test
    void tokensThatSlackTakesAreRight() {
        Doctored doctored = withSockets(Map.of());
        assertThat(doctored.of("slack")).isEqualTo("ok: connected to Advocates as desk");
        assertThat(doctored.of("slack delivery")).isEqualTo("ok: Slack gives us sockets");
        assertThat(doctored.of("clock")).matches("ok: \\d+ seconds? (behind|ahead of) Slack");
        assertThat(doctored.of("secrets")).startsWith("ok: 3 secrets set");
    }

    @Test
    void tokensThatSlackDoesNotTakeAreWrongAndNeverShown() throws IOException {
        sockets.answer("auth.test", 200, Map.of(), "{\"ok\":false,\"error\":\"invalid_auth\"}");
        Doctored doctored = withSockets(
                Map.of("REFDESK_SLACK_BOT_TOKEN", "xoxb-hidden", "REFDESK_SLACK_APP_TOKEN", "token-hidden"));
        assertThat(doctored.code()).isEqualTo(3);
        assertThat(doctored.of("slack")).isEqualTo("wrong: Slack said invalid_auth: the token is wrong or was revoked");
        assertThat(doctored.advice("slack")).contains("install the app");
        assertThat(doctored.of("slack delivery")).startsWith("wrong: Slack said not_authed");
        assertThat(doctored.advice("slack delivery")).contains("which begins with xapp-");
        assertThat(doctored.said()).doesNotContain("hidden");
    }

    @Test
    void aTokenThatNoHeaderCanHoldIsNotShownEither() {
        Doctored doctored = withSockets(Map.of("REFDESK_SLACK_BOT_TOKEN", "xoxb-hidden-\u2013"));
        assertThat(doctored.of("slack")).doesNotStartWith("ok");
        assertThat(doctored.said()).doesNotContain("hidden");
    }

    @Test
    void scopesThatTheAppWasNotGivenAreNamed() throws IOException {
        sockets.answer("auth.test", 200, Map.of("x-oauth-scopes", "chat:write,commands,app_mentions:read"), SELF);
        Doctored few = withSockets(Map.of());
        assertThat(few.of("slack"))
                .isEqualTo("look: connected to Advocates as desk, without assistant:write, channels:history,"
                        + " groups:history, im:history, im:write");
        assertThat(few.advice("slack")).contains("refdesk slack manifest");
        sockets.answer("auth.test", 200, Map.of("x-oauth-scopes", "commands"), SELF);
        assertThat(withSockets(Map.of()).of("slack")).startsWith("wrong: ").contains("chat:write");
    }

    @Test
    void aSlackThatIsAwayIsSaidToBe() throws IOException {
        Doctored doctored =
                withSockets(Map.of("REFDESK_SLACK_API", "http://127.0.0.1:" + Doctored.freePort() + "/api/"));
        assertThat(doctored.of("slack")).startsWith("wrong: Slack cannot be reached");
        assertThat(doctored.of("slack delivery")).startsWith("wrong: Slack cannot be reached");
        assertThat(doctored.advice("slack")).contains("slack.api").isEqualTo(doctored.advice("slack delivery"));
        assertThat(doctored.of("clock")).startsWith("ok: no server says what time it is");
    }

    @Test
    void theAddressThatSlackCallsIsCalledAsSlackDoes() throws IOException {
        String address = "http://127.0.0.1:" + home.environment().get("REFDESK_WEB_PORT");
        Map<String, String> known = Map.of("REFDESK_SLACK_PUBLIC_URL", address);
        assertThat(Doctored.of(home).of("slack delivery")).isEqualTo("look: not checked: no address of ours is known");
        assertThat(Doctored.of(home, known).of("slack delivery"))
                .isEqualTo("wrong: " + address
                        + "/slack/events cannot be reached from here: the connection was refused, or nothing"
                        + " listens there");
        try (ServedProcess served = ServedProcess.start(home)) {
            assertThat(served.events()).hasToString(address + "/slack/events");
            assertThat(Doctored.of(home, known).of("slack delivery"))
                    .isEqualTo("ok: " + address + "/slack/events answers as Slack wants it");
            Doctored otherSecret = Doctored.of(
                    home, Map.of("REFDESK_SLACK_PUBLIC_URL", address, "REFDESK_SLACK_SIGNING_SECRET", "hidden"));
            assertThat(otherSecret.of("slack delivery")).endsWith("answers with HTTP status 401");
            assertThat(otherSecret.advice("slack delivery")).contains("another signing secret");
            assertThat(otherSecret.said()).doesNotContain("hidden");
            Doctored otherPath =
                    Doctored.of(home, Map.of("REFDESK_SLACK_PUBLIC_URL", address, "REFDESK_SLACK_PATH", "/elsewhere"));
            assertThat(otherPath.of("slack delivery")).endsWith("/elsewhere answers with HTTP status 404");
        }
    }
}
