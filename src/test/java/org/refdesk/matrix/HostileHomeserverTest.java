package org.refdesk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.delivery.QuestionsOnly;
import org.refdesk.faults.Fuzz;
import org.refdesk.faults.Pumped;
import org.refdesk.faults.Pumped.Order;
import org.refdesk.faults.PumpedRun;
import org.refdesk.matrix.trixnity.TrixnityAccountOpener;
import org.refdesk.peers.Deadline;
import org.refdesk.peers.ScriptedHomeserver;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A homeserver that sends whatever it likes: the desk lives on, and hears the next question. */
@Tag("fuzz")
@Timeout(600)
@Isolated("it measures the heap")
class HostileHomeserverTest {
    private static final String ROOM = "!room:localhost";
    private static final int AT_ONCE = 200;

    /** Of pieces that are repeated in messages, in a build. */
    private static final int PAIRS = 100;

    /** Pumped inputs whose events usually take less than a second together. */
    private static final int PUMPED_AT_ONCE = 8;

    /** In UTF-16 units: as long as an event can be when its body is written twice. */
    private static final int MESSAGE = 15_000;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final BlockingQueue<AskedQuestion> asked = new LinkedBlockingQueue<>();
    private Random random = new Random(20264);

    private ScriptedHomeserver homeserver = begin();
    private MatrixAdapter adapter = adapter(Path.of(""));
    private Path database = Path.of("");

    private static ScriptedHomeserver begin() {
        try {
            return ScriptedHomeserver.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MatrixAdapter adapter(Path folder) {
        MatrixSettings settings = new MatrixSettings(homeserver.address(), "desk", "sesame", folder, "!ask", Set.of());
        return new MatrixAdapter(settings, new TrixnityAccountOpener(settings), new BackgroundLoops());
    }

    private final class Taking extends QuestionsOnly {
        @Override
        public void asked(AskedQuestion question) {
            asked.add(question);
        }
    }

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        database = folder.resolve("matrix/account.mv.db");
        adapter = adapter(folder.resolve("matrix"));
        adapter.start(new Taking());
        homeserver.tells("{}");
        homeserver.tells(room(member("@ann:localhost"), member(ScriptedHomeserver.USER)));
        expectHeard("first");
    }

    /** Whoever opens a database holds a lock on it, against others in the same process too. */
    @AfterEach
    void endsWhollyAlsoWithEventsOnTheirWay() throws IOException {
        adapter.close();
        homeserver.close();
        try (FileChannel file = FileChannel.open(database, StandardOpenOption.WRITE);
                FileLock unused = file.tryLock()) {
            assertThat(unused).isNotNull();
        }
    }

    private static String room(String... events) {
        return "{\"join\":{\"" + ROOM + "\":{\"timeline\":{\"events\":[" + String.join(",", events) + "]}}}}";
    }

    private String member(String user) {
        return """
            {"type":"m.room.member","state_key":"%s","content":{"membership":"join"},"event_id":"$%d",\
            "sender":"%s","origin_server_ts":%d,"unsigned":{"age":1}}\
            """.formatted(user, random.nextLong(), user, System.currentTimeMillis());
    }

    private String question(String text) {
        return """
            {"type":"m.room.message","content":{"msgtype":"m.text","body":"!ask %s"},"event_id":"$%d",\
            "sender":"@ann:localhost","origin_server_ts":%d,"unsigned":{"age":1}}\
            """.formatted(text, random.nextLong(), System.currentTimeMillis());
    }

    private void expectHeard(String text) throws InterruptedException {
        homeserver.tells(room(question(text)));
        AskedQuestion heard = asked.poll(60, TimeUnit.SECONDS);
        while (heard != null && !heard.text().equals(text)) {
            heard = asked.poll(60, TimeUnit.SECONDS);
        }
        assertThat(heard).as("%s; %s", text, adapter.state().words()).isNotNull();
    }

    @Test
    void malformedEventsDoNotKeepItFromTheNextQuestionAndLeaveNothingBehind() throws Exception {
        long before = used();
        List<String> events = new ArrayList<>();
        Fuzz.of("Matrix events", chance -> {
            random = chance;
            events.add(malformed());
            if (events.size() == AT_ONCE) {
                homeserver.tells(room(events.toArray(String[]::new)));
                events.clear();
                Deadline.await("hears them", homeserver::isHeard);
                asked.clear();
            }
        });
        expectHeard("after all that");
        assertThat(used() - before).isLessThan(16L << 20);
    }

    @Test
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    void messagesOfOnePieceDoNotKeepItFromTheNextQuestion() throws Exception {
        PumpedRun.of("Matrix messages", PAIRS, PUMPED_AT_ONCE, List.of(Order.values()), (inputs, orders) -> {
            List<String> events = new ArrayList<>();
            for (Pumped input : inputs) {
                orders.forEach(order -> events.addAll(messages(order.text(input, MESSAGE))));
            }
            homeserver.tells(room(events.toArray(String[]::new)));
            expectHeard("after so many messages: " + inputs.size());
            asked.clear();
        });
    }

    /** A text as a message, as a command, and as a formatted reply that mentions the desk. */
    private List<String> messages(String text) {
        return List.of(
                message(Map.of("msgtype", "m.text", "body", text)),
                message(Map.of("msgtype", "m.text", "body", "!ask " + text)),
                message(Map.of(
                        "msgtype",
                        "m.text",
                        "body",
                        text,
                        "format",
                        "org.matrix.custom.html",
                        "formatted_body",
                        text,
                        "m.mentions",
                        Map.of("user_ids", List.of(ScriptedHomeserver.USER)),
                        "m.relates_to",
                        Map.of("m.in_reply_to", Map.of("event_id", "$answer")))));
    }

    private String message(Map<String, Object> content) {
        return """
            {"type":"m.room.message","content":%s,"event_id":"$%d","sender":"@ann:localhost",\
            "origin_server_ts":%d,"unsigned":{"age":1}}\
            """.formatted(JSON.writeValueAsString(content), random.nextLong(), System.currentTimeMillis());
    }

    private String malformed() {
        return switch (random.nextInt(4)) {
            case 0 -> MalformedEvents.withoutOnePart(random, question("x"));
            case 1 -> MalformedEvents.withAnotherValue(random, question("x"));
            case 2 -> MalformedEvents.withAnotherValue(random, member("@bob:localhost"));
            default -> MalformedEvents.anything(random);
        };
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void answersThatAreNoneAreAskedForAgain() throws Exception {
        for (String body : List.of("", "<html>maintenance</html>", "null", "{\"next_batch\":7}")) {
            homeserver.answers(200, body);
        }
        homeserver.answers(502, "bad gateway");
        homeserver.answers(429, "{\"errcode\":\"M_LIMIT_EXCEEDED\",\"error\":\"slow\",\"retry_after_ms\":100}");
        expectHeard("after all that");
    }

    @Test
    void anAnswerThatNeverEndsIsCutOff() throws Exception {
        homeserver.answersEndlessly("{\"a\":[" + "1,".repeat(100_000), 100_000);
        expectHeard("after all that");
    }
}
