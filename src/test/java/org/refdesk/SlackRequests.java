package org.refdesk;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.ObjectMapper;

/** What Slack sends to an app, signed as Slack signs it. */
final class SlackRequests {
    static final String TEAM = "T000000001";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newHttpClient();

    /** Somebody mentions the desk, outside of a thread. */
    static Map<String, Object> mention(String channel, String ts, String question) {
        return event("app_mention", channel, ts, Map.of("user", "U1", "text", "<@UDESK> " + question));
    }

    /** Somebody mentions the desk in a thread. */
    static Map<String, Object> mentionIn(String channel, String thread, String ts, String question) {
        return event(
                "app_mention", channel, ts, Map.of("user", "U1", "text", "<@UDESK> " + question, "thread_ts", thread));
    }

    /** Somebody says something in a thread, without a mention. */
    static Map<String, Object> inThread(String channel, String thread, String ts, String text) {
        return event(
                "message",
                channel,
                ts,
                Map.of("user", "U1", "text", text, "thread_ts", thread, "channel_type", "channel"));
    }

    /** Somebody writes to the desk alone. */
    static Map<String, Object> direct(String channel, String ts, String text) {
        return event("message", channel, ts, Map.of("user", "U1", "text", text, "channel_type", "im"));
    }

    /** A message has another text now. */
    static Map<String, Object> changed(String channel, String ts, String text) {
        return changed(channel, Map.of("type", "message", "user", "U1", "text", text, "ts", ts));
    }

    /** A message with replies is gone: Slack puts a stone in its place. */
    static Map<String, Object> buried(String channel, String ts) {
        return changed(
                channel,
                Map.of(
                        "type",
                        "message",
                        "subtype",
                        "tombstone",
                        "user",
                        "USLACKBOT",
                        "text",
                        "This message was deleted.",
                        "ts",
                        ts,
                        "thread_ts",
                        ts));
    }

    private static Map<String, Object> changed(String channel, Map<String, Object> message) {
        return event("message", channel, later(message), Map.of("subtype", "message_changed", "message", message));
    }

    private static String later(Map<String, Object> message) {
        return message.get("ts") + "9";
    }

    /** A message is gone. */
    static Map<String, Object> deleted(String channel, String ts) {
        return event("message", channel, ts + "9", Map.of("subtype", "message_deleted", "deleted_ts", ts));
    }

    /** Somebody looks at the app's home. */
    static Map<String, Object> home() {
        return event("app_home_opened", "D1", "1.1", Map.of("user", "U000000001", "tab", "home"));
    }

    /** Somebody opens the assistant pane. */
    static Map<String, Object> assistant(String channel, String thread) {
        return event(
                "assistant_thread_started",
                channel,
                thread,
                Map.of(
                        "assistant_thread",
                        Map.of(
                                "user_id",
                                "U000000001",
                                "channel_id",
                                channel,
                                "thread_ts",
                                thread,
                                "context",
                                Map.of())));
    }

    /** Somebody writes in the assistant pane. */
    static Map<String, Object> toAssistant(String channel, String thread, String ts, String text) {
        return event(
                "message",
                channel,
                ts,
                Map.of("user", "U000000001", "text", text, "thread_ts", thread, "channel_type", "im"));
    }

    private static Map<String, Object> event(String type, String channel, String ts, Map<String, Object> more) {
        Map<String, Object> event =
                new LinkedHashMap<>(Map.of("type", type, "channel", channel, "ts", ts, "event_ts", ts));
        event.putAll(more);
        return Map.of("type", "event_callback", "team_id", TEAM, "event_id", "Ev" + ts, "event", event);
    }

    /** Delivers an event; the status of the answer. */
    int send(URI to, Map<String, Object> event) throws IOException, InterruptedException {
        return send(to, "application/json", JSON.writeValueAsString(event), ServedProcess.SECRET)
                .statusCode();
    }

    /** Delivers what somebody did with a button, a dialog or a shortcut; the status of the answer. */
    int interaction(URI to, Map<String, Object> payload) throws IOException, InterruptedException {
        String body = "payload=" + URLEncoder.encode(JSON.writeValueAsString(payload), StandardCharsets.UTF_8);
        return send(to, FORM, body, ServedProcess.SECRET).statusCode();
    }

    /** Delivers a command, whose answer is what Slack shows at once. */
    HttpResponse<String> command(URI to, String user, String text, URI returnTo, String trigger)
            throws IOException, InterruptedException {
        Map<String, String> fields = Map.of(
                "team_id",
                TEAM,
                "channel_id",
                EmulatedSlack.CHANNEL,
                "user_id",
                user,
                "command",
                "/ask",
                "text",
                text,
                "response_url",
                returnTo.toString(),
                "trigger_id",
                trigger);
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(to, FORM, body, ServedProcess.SECRET);
    }

    /** Delivers anything, signed with this secret. */
    HttpResponse<String> send(URI to, String contentType, String body, String secret)
            throws IOException, InterruptedException {
        String time = Long.toString(Instant.now().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(to)
                .header("Content-Type", contentType)
                .header("X-Slack-Request-Timestamp", time)
                .header("X-Slack-Signature", signature(secret, time, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String signature(String secret, String time, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            byte[] signed = mac.doFinal(("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
