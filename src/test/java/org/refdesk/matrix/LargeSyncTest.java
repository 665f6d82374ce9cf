package org.refdesk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.peers.ScriptedHomeserver;

/** A desk with a heap of 256 MB, and a homeserver that has much to say at once. */
@Tag("slow")
@Timeout(900)
class LargeSyncTest {
    private static final String EVENTS =
            "{\"next_batch\":\"BATCH\",\"rooms\":{\"join\":{\"!room:localhost\":{\"timeline\":{\"events\":[";

    private static final int MIB = 1 << 20;

    private ScriptedHomeserver homeserver = start();

    @SuppressWarnings("NullAway.Init")
    private Process desk;

    private static ScriptedHomeserver start() {
        try {
            return ScriptedHomeserver.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        desk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        homeserver.address().toString(),
                        folder.resolve("matrix").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        homeserver.tells("{}");
    }

    @AfterEach
    void end() {
        desk.destroyForcibly();
        homeserver.close();
    }

    private static String question(String id, String text) {
        return """
            {"type":"m.room.message","content":{"msgtype":"m.text","body":"%s"},"event_id":"$%s",\
            "sender":"@ann:localhost","origin_server_ts":%d,"unsigned":{"age":1}}\
            """.formatted(text, id, System.currentTimeMillis());
    }

    private void tells(String part, int bytes) {
        homeserver.tellsMuch(
                EVENTS, part + ",", bytes / part.length(), question("last" + bytes, "!ask lamps") + "]}}}}}");
    }

    private void expectHeard() throws IOException {
        BufferedReader out = desk.inputReader(StandardCharsets.UTF_8);
        @Nullable String line = out.readLine();
        while (line != null && !line.equals("lamps")) {
            line = out.readLine();
        }
        assertThat(line).isEqualTo("lamps");
    }

    @Test
    void thirtyOneMiBOfOrdinaryEventsAreHeard() throws Exception {
        tells(question("other", "I think so too, and the ferry leaves at nine in the morning as ever"), 31 * MIB);
        expectHeard();
    }

    @Test
    void whatIsNoEventCostsNothing() throws Exception {
        for (String part : List.of("[]", "{}")) {
            tells(part, 16 * MIB);
            expectHeard();
        }
    }
}
