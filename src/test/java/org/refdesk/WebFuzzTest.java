package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.faults.Fuzz;

/** Whatever comes over HTTP is answered or refused; nothing is a defect of ours, and nothing tells of our insides. */
@Tag("fuzz")
@Timeout(600)
class WebFuzzTest {
    /** Without an answer for so long, the service hangs. */
    private static final int PATIENCE_MILLISECONDS = 20_000;

    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", "", "G\u0000T");

    private static final List<String> PATHS = List.of(
            "/",
            "/sources",
            "/d/",
            "/d/lamps.txt",
            "/api/ask",
            "/api/documents",
            "/api/documents/lamps.txt",
            "/assets/",
            "/api/openapi.yaml",
            "/health/live",
            "/health/ready",
            "/metrics",
            "/slack/events",
            "*",
            "//",
            "/../etc/passwd",
            "/d/..%2f..%2fetc",
            "/%",
            "/%zz",
            "/%00",
            "/d/%ff%fe",
            "/d/" + "a/".repeat(300),
            "http://other/",
            "");

    private static final List<String> NAMES = List.of(
            "q",
            "q",
            "q",
            "words",
            "start",
            "end",
            "sha256",
            "c",
            "s",
            "paragraph",
            "publisher",
            "name",
            "after",
            "before",
            "from",
            "first",
            "",
            "%",
            "q[]");

    private static final List<String> VALUES = List.of(
            "lamps",
            "who+lit+the+lamps%3F",
            "verify+%22lit+the+lamps%22",
            "source+x",
            "sources",
            "help",
            "more",
            "%",
            "%zz",
            "%00",
            "%ff",
            "%ed%a0%80",
            "-1",
            "0",
            "99999999999",
            "2147483648",
            "1e9",
            "2022-02-30",
            "%22%22",
            "source:",
            "-",
            "\"",
            "<script>alert(1)</script>",
            "%3Cscript%3E",
            "a".repeat(1_999),
            "a".repeat(20_000),
            "+".repeat(500),
            "%F0%9F%91%A9%E2%80%8D",
            "%E2%80%AE",
            "AAAA".repeat(100),
            "..",
            "");

    private static final List<String> HEADERS = List.of(
            "Host: localhost",
            "Host: evil.example",
            "Host:",
            "Content-Length: 5",
            "Content-Length: -1",
            "Content-Length: x",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Expect: 100-continue",
            "Range: bytes=5-1",
            "Accept: */*;q=x",
            "Accept-Encoding: gzip;q=9",
            "If-Modified-Since: yesterday",
            "X-Forwarded-For: 1.2.3, x",
            "Forwarded: for=[::1",
            "Cookie: a=b; c",
            "Content-Type: application/json; charset=nope",
            "Upgrade: h2c",
            "X-Slack-Signature: v0=00",
            "X-Slack-Request-Timestamp: x",
            "X-Long: " + "a".repeat(9_000),
            "no colon",
            " folded",
            "\u0001: x",
            ": x",
            "If-None-Match: \"");

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private ServedPages served;

    @BeforeEach
    void serve() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        ServedPages.write(corpus, Map.of("lamps.txt", "The keeper of the harbour lit the lamps at dusk.\n"));
        served = ServedPages.start(corpus, folder, Map.of());
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void everyRequestIsAnsweredOrRefused() throws Exception {
        Fuzz.of("HTTP", chance -> {
            byte[] request = request(chance);
            String sent = new String(request, StandardCharsets.UTF_8);
            String answer = answer(request);
            assertThat(answer).as(sent).doesNotContain("Exception", "\tat ", "org.refdesk", "org.eclipse");
            if (!answer.isEmpty()) {
                assertThat(answer).as(sent).containsPattern("^HTTP/1\\.[01] (2\\d\\d|3\\d\\d|4\\d\\d|501|505) ");
            }
        });
        assertThat(served.get("/api/ask?q=who+lit+the+lamps").body()).contains("harbour lit the lamps");
    }

    private static byte[] request(Random chance) {
        StringBuilder request = new StringBuilder();
        request.append(pick(chance, METHODS)).append(' ').append(pick(chance, PATHS));
        for (int count = chance.nextInt(4), i = 0; i < count; i++) {
            request.append(i == 0 ? '?' : '&')
                    .append(pick(chance, NAMES))
                    .append('=')
                    .append(pick(chance, VALUES));
        }
        request.append(chance.nextInt(20) == 0 ? " HTTP/9.9\r\n" : " HTTP/1.1\r\n");
        if (chance.nextInt(10) > 0) {
            request.append("Host: 127.0.0.1\r\n");
        }
        for (int count = chance.nextInt(4); count > 0; count--) {
            request.append(pick(chance, HEADERS)).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n").append(pick(chance, VALUES));
        byte[] bytes = request.toString().getBytes(StandardCharsets.UTF_8);
        for (int flips = Math.max(0, chance.nextInt(8) - 5); flips > 0; flips--) {
            bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        }
        return bytes;
    }

    /** Empty where the connection is closed without one, as is right for what is no request. */
    private String answer(byte[] request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), served.address().getPort()),
                    PATIENCE_MILLISECONDS);
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            OutputStream out = socket.getOutputStream();
            out.write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            // A server may close the connection before it has read all that it refuses.
            return "";
        }
    }

    private static String pick(Random chance, List<String> among) {
        return among.get(chance.nextInt(among.size()));
    }
}
