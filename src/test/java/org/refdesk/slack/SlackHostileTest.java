package org.refdesk.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.delivery.QuestionReceiver;
import org.refdesk.chat.reply.Reply;
import org.refdesk.chat.reply.Reply.Action;
import org.refdesk.faults.Fuzz;
import tools.jackson.databind.ObjectMapper;

/** What anybody may send to the address that Slack calls. */
@Tag("fuzz")
class SlackHostileTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final String PATH = "/slack/events";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Object> ODD = List.of(
            "", "x", 7, -1.5, true, List.of(), List.of(1, "a"), Map.of(), Map.of("a", List.of()), "\u0000\ud800");

    private Random random = new Random(20263);
    private final SlackSignature signature = new SlackSignature(SECRET, InstantSource.system());
    private final Recorded recorded = new Recorded();
    private final SlackAdapter adapter = SlackAdapter.of(
            new SlackSettings(
                    SlackSettings.Mode.HTTP,
                    "/ask",
                    List.of("lamps?"),
                    "xoxb-desk",
                    SECRET,
                    null,
                    URI.create("http://127.0.0.1:1/api/"),
                    Set.of(),
                    false),
            new BackgroundLoops());
    private final SlackHttp http = start();

    private SlackHttp start() {
        return adapter.start(recorded, (asked, answered, name) -> Reply.of(), () -> Reply.of(), Runnable::run)
                .orElseThrow();
    }

    /** Notes what it is told. */
    private static final class Recorded implements QuestionReceiver {
        private final List<AskedQuestion> asked = new ArrayList<>();
        private int told;

        @Override
        public void asked(AskedQuestion question) {
            told++;
            asked.add(question);
        }

        @Override
        public boolean edited(String key, String text) {
            told++;
            assertThat(key).doesNotContain("null");
            return true;
        }

        @Override
        public void retracted(String key) {
            told++;
            assertThat(key).doesNotContain("null");
        }

        @Override
        public boolean answersIn(Place thread) {
            told++;
            return true;
        }

        @Override
        public void voted(String key, String user, Action vote) {
            told++;
            Objects.requireNonNull(key);
            Objects.requireNonNull(user);
        }
    }

    @AfterEach
    void close() {
        adapter.close();
    }

    private SlackHttp.Outcome send(String type, String time, String signed, byte[] body) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Content-Type", List.of(type));
        headers.put("X-Slack-Request-Timestamp", List.of(time));
        headers.put("X-Slack-Signature", List.of(signed));
        return http.handle(PATH, headers, body);
    }

    private SlackHttp.Outcome send(String type, byte[] body) {
        return send(type, now(), signature.of(now(), body), body);
    }

    private static String now() {
        return at(Duration.ZERO);
    }

    private static String at(Duration later) {
        return Long.toString(Instant.now().plus(later).getEpochSecond());
    }

    private static byte[] bytes(Object body) {
        return (body instanceof String text ? text : JSON.writeValueAsString(body)).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatSlackDidNotSignReachesNobody() {
        Fuzz.of("requests that Slack did not sign", chance -> {
            random = chance;
            byte[] body = bytes(random.nextBoolean() ? request() : odd(request()));
            byte[] other = Arrays.copyOf(body, body.length + 1);
            String old = at(Duration.ofMinutes(-6));
            String future = at(Duration.ofMinutes(6));
            SlackHttp.Outcome outcome = switch (random.nextInt(8)) {
                case 0 -> http.handle(PATH, Map.of("Content-Type", List.of("application/json")), body);
                case 1 -> send("application/json", now(), "v0=" + "0".repeat(64), body);
                case 2 -> send("application/json", old, signature.of(old, body), body);
                case 3 -> send("application/json", future, signature.of(future, body), body);
                case 4 -> send("application/json", now(), signature.of(now(), other), body);
                case 5 -> send("application/json", garbage(12), garbage(70), body);
                case 6 -> send("application/json", "", "", body);
                default -> send("application/json", now(), signature.of(old, body), body);
            };
            assertThat(outcome.status()).isEqualTo(401);
        });
        assertThat(recorded.told).isZero();
    }

    @Test
    void whatSlackSignedIsTakenOrRefusedWhateverItHolds() {
        Map<Integer, Integer> statuses = new TreeMap<>();
        Fuzz.of("payloads of Slack", chance -> {
            random = chance;
            Object request = request();
            byte[] whole = bytes(request);
            byte[] body = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
                case 1 -> random();
                case 2 -> flipped(whole);
                case 3 -> bytes(nested());
                default -> bytes(odd(request));
            };
            String type = random.nextInt(4) == 0 ? "application/x-www-form-urlencoded" : "application/json";
            SlackHttp.Outcome outcome = send(type, body);
            statuses.merge(outcome.status(), 1, Integer::sum);
            assertThat(outcome.status())
                    .as(new String(body, StandardCharsets.UTF_8))
                    .isIn(200, 400, 404);
            recorded.asked.forEach(SlackHostileTest::check);
            recorded.asked.clear();
        });
        assertThat(statuses).containsKeys(200, 400);
        assertThat(recorded.told).isPositive();
    }

    private static void check(AskedQuestion asked) {
        assertThat(asked.place().workspace()).isNotNull();
        assertThat(asked.place().channel()).isNotNull();
        assertThat(asked.user()).isNotNull();
        assertThat(asked.text()).isNotNull();
        assertThat(asked.key()).doesNotContain("null");
    }

    @Test
    void theSameQuestionHasTheSameNameHoweverOftenItIsReplayed() {
        byte[] body = bytes(mention());
        String time = now();
        String signed = signature.of(time, body);
        for (int i = 0; i < 100; i++) {
            assertThat(send("application/json", time, signed, body).status()).isEqualTo(200);
        }
        assertThat(recorded.asked).hasSize(100);
        assertThat(recorded.asked.stream().map(AskedQuestion::key).distinct())
                .containsExactly("slack:T1:C1:1795342747.000100");
    }

    /** Something that Slack could send. */
    private Object request() {
        return switch (random.nextInt(7)) {
            case 0 -> mention();
            case 1 -> event(Map.of("type", "message", "channel_type", "im"));
            case 2 -> event(Map.of("type", "message", "channel_type", "channel", "thread_ts", "1.000001"));
            case 3 ->
                event(Map.of(
                        "type",
                        "message",
                        "subtype",
                        "message_changed",
                        "message",
                        new HashMap<>(Map.of("type", "message", "user", "U1", "text", "b", "ts", "1.000002"))));
            case 4 -> event(Map.of("type", "message", "subtype", "message_deleted", "deleted_ts", "1.000002"));
            case 5 ->
                "payload="
                        + JSON.writeValueAsString(Map.of(
                                "type",
                                "block_actions",
                                "team",
                                Map.of("id", "T1"),
                                "user",
                                Map.of("id", "U1"),
                                "actions",
                                List.of(Map.of("action_id", "refdesk-more", "value", "slack:T1:C1:1"))));
            default -> "command=%2Fask&text=lamps&team_id=T1&channel_id=C1&user_id=U1&trigger_id=1.2";
        };
    }

    private static Object mention() {
        return event(Map.of("type", "app_mention"));
    }

    private static Object event(Map<String, Object> more) {
        Map<String, Object> event = new HashMap<>(Map.of(
                "user", "U1", "text", "<@UDESK> lamps?", "ts", "1795342747.000100", "channel", "C1", "event_ts", "1"));
        event.putAll(more);
        return new HashMap<>(Map.of("type", "event_callback", "team_id", "T1", "event_id", "Ev1", "event", event));
    }

    /** The same with one of its fields gone, null, or of another type. */
    private Object odd(Object request) {
        if (request instanceof String form) {
            List<String> fields = new ArrayList<>(List.of(form.split("&", -1)));
            fields.remove(random.nextInt(fields.size()));
            return fields.stream().collect(Collectors.joining("&"));
        }
        Map<String, Object> changed = fields(request);
        List<String> names = changed.keySet().stream().sorted().toList();
        String name = names.get(random.nextInt(names.size()));
        Object value = changed.get(name);
        if (value instanceof Map && random.nextInt(8) > 0) {
            changed.put(name, odd(value));
        } else {
            switch (random.nextInt(3)) {
                case 0 -> changed.remove(name);
                case 1 -> changed.put(name, null);
                default -> changed.put(name, ODD.get(random.nextInt(ODD.size())));
            }
        }
        return changed;
    }

    private static Map<String, Object> fields(Object json) {
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) json).forEach((name, value) -> fields.put(String.valueOf(name), value));
        return fields;
    }

    private byte[] flipped(byte[] body) {
        byte[] changed = body.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private byte[] random() {
        byte[] bytes = new byte[random.nextInt(500)];
        random.nextBytes(bytes);
        return bytes;
    }

    private String nested() {
        String open = random.nextBoolean() ? "[" : "{\"event\":";
        return open.repeat(1 + random.nextInt(20_000));
    }

    private String garbage(int length) {
        return random.ints(length, ' ', 127)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
