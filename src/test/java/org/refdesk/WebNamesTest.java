package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Under which names the server answers, whatever it is asked for: no web site reads it through a name of its own. */
@Tag("slow")
@Timeout(300)
class WebNamesTest {
    private static final List<String> ROUTES = List.of(
            "/",
            "/?q=lamps",
            "/sources",
            "/d/lamps.txt",
            "/api/ask?q=lamps",
            "/api/documents",
            "/api/documents/lamps.txt",
            "/api/openapi.yaml",
            "/assets/none.css",
            "/metrics",
            "/health/live",
            "/health/ready",
            "/slack/events",
            "/no/such/page");

    @TempDir
    private Path folder = Path.of("");

    private ServedPages serve(Map<String, String> environment) throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        ServedPages.write(corpus, Map.of("lamps.txt", "The keeper of the harbour lit the lamps at dusk.\n"));
        return ServedPages.start(corpus, folder, environment);
    }

    private static String answer(ServedPages served, String request) throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String answer(ServedPages served, String method, String target, String... headers) throws Exception {
        return answer(
                served,
                method + " " + target + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                        + "\r\nConnection: close\r\n\r\n");
    }

    private static int status(String answer) {
        assertThat(answer).matches("(?s)HTTP/1\\.1 \\d{3}.*");
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static int status(ServedPages served, String host) throws Exception {
        return status(answer(served, "GET", "/", "Host: " + host));
    }

    @Test
    void noRouteAnswersUnderAForeignName() throws Exception {
        Map<String, String> open = Map.of(
                "REFDESK_WEB_HOST", "0.0.0.0",
                "REFDESK_WEB_ACCESS", "open",
                "REFDESK_WEB_PUBLIC_URL", "https://desk.example.org/",
                "REFDESK_SLACK_MODE", "http",
                "REFDESK_SLACK_BOT_TOKEN", "xoxb-1",
                "REFDESK_SLACK_SIGNING_SECRET", "sesame",
                "REFDESK_SLACK_API", "http://127.0.0.1:1/api/");
        for (Map<String, String> environment : List.of(open, Map.<String, String>of())) {
            try (ServedPages served = serve(environment)) {
                for (String route : ROUTES) {
                    for (String method : List.of("GET", "POST", "HEAD", "OPTIONS", "PURGE")) {
                        String answer = answer(served, method, route, "Host: evil.example:8080");
                        assertThat(status(answer)).as(method + " " + route).isEqualTo(421);
                        assertThat(answer).doesNotContain("lamps", "desk: ready", "refdesk_");
                    }
                    assertThat(status(answer(served, "GET", route, "Host: 127.0.0.1")))
                            .as(route)
                            .isNotEqualTo(421);
                }
                assertThat(answer(served, "GET", "/metrics", "Host: evil.example"))
                        .contains("Content-Type: text/plain", "evil.example", "web.hosts", "REFDESK_WEB_HOSTS");
            }
        }
    }

    @Test
    void namesOfThisMachineAndAllAddressesAreItsOwn() throws Exception {
        try (ServedPages served = serve(Map.of())) {
            for (String own : List.of(
                    "127.0.0.1",
                    "127.0.0.1:8080",
                    "localhost",
                    "localhost:8080",
                    "LocalHost.",
                    "192.168.1.5:9000",
                    "[::1]",
                    "[::1]:8080",
                    "[2001:db8::7]:80")) {
                assertThat(status(served, own)).as(own).isEqualTo(200);
            }
            for (String foreign : List.of(
                    "evil.example",
                    "desk.example.org",
                    "127.0.0.1.evil.example:8080",
                    "localhost.evil.example",
                    "evil.localhost.example",
                    "127.0.0.1@evil.example",
                    "1234567.example",
                    "localhost..",
                    "desk")) {
                assertThat(status(served, foreign)).as(foreign).isIn(400, 421);
            }
        }
    }

    @Test
    void whatTheConfigurationCallsItIsItsOwn() throws Exception {
        Map<String, String> environment = Map.of(
                "REFDESK_WEB_PUBLIC_URL", "https://Desk.Example.org:8443/",
                "REFDESK_SLACK_PUBLIC_URL", "https://hooks.example.org/",
                "REFDESK_WEB_HOSTS", "refdesk, Desk.Local., dësk.example");
        try (ServedPages served = serve(environment)) {
            for (String own : List.of(
                    "desk.example.org",
                    "DESK.example.ORG.",
                    "desk.example.org:443",
                    "hooks.example.org",
                    "refdesk:8080",
                    "desk.local",
                    "xn--dsk-jma.example")) {
                assertThat(status(served, own)).as(own).isEqualTo(200);
            }
            for (String foreign : List.of("example.org", "a.desk.example.org", "refdesk.example", "desk.local:x")) {
                assertThat(status(served, foreign)).as(foreign).isIn(400, 421);
            }
        }
    }

    @Test
    void aRequestThatCallsItNothingOrTwoThingsIsRefused() throws Exception {
        try (ServedPages served = serve(Map.of())) {
            for (String request : List.of(
                    "GET /health/live HTTP/1.0\r\n\r\n",
                    "GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n",
                    "GET /health/live HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n",
                    "GET /health/live HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
                    "GET /health/live HTTP/1.1\r\nHost: evil.example\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                    "GET /health/live HTTP/1.1\r\nHost: localhost, evil.example\r\nConnection: close\r\n\r\n",
                    "GET http://evil.example/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                    "GET http://evil.example/health/live HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
                    "GET http://localhost/health/live HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
                    "GET http://evil.example/health/live HTTP/1.0\r\n\r\n",
                    "GET http://localhost/health/live HTTP/1.0\r\n\r\n")) {
                String answer = answer(served, request);
                assertThat(status(answer)).as(request).isIn(400, 421);
                assertThat(answer).doesNotContain("live\n");
            }
            assertThat(answer(served, "GET", "http://localhost/health/live", "Host: localhost"))
                    .endsWith("live\n");
            assertThat(answer(served, "GET /health/live HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n"))
                    .endsWith("live\n");
        }
    }

    @Test
    void whatWasAskedOfAProxyIsLookedAtAndLetsNobodyIn() throws Exception {
        String evil = "X-Forwarded-Host: evil.example";
        String own = "X-Forwarded-Host: desk.example.org";
        try (ServedPages served = serve(Map.of("REFDESK_WEB_PUBLIC_URL", "https://desk.example.org/"))) {
            assertThat(status(answer(served, "GET", "/", "Host: 127.0.0.1", evil)))
                    .isEqualTo(200);
            assertThat(status(answer(served, "GET", "/", "Host: evil.example", own)))
                    .isEqualTo(421);
        }
        try (ServedPages served = serve(
                Map.of("REFDESK_WEB_PUBLIC_URL", "https://desk.example.org/", "REFDESK_WEB_PROXIES", "127.0.0.1"))) {
            assertThat(status(answer(served, "GET", "/", "Host: 127.0.0.1", own)))
                    .isEqualTo(200);
            assertThat(status(answer(served, "GET", "/", "Host: evil.example", own)))
                    .isEqualTo(421);
            assertThat(status(answer(served, "GET", "/", "Host: 127.0.0.1", evil)))
                    .isEqualTo(421);
            assertThat(status(answer(served, "GET", "/", "Host: 127.0.0.1", own + ", evil.example")))
                    .isEqualTo(421);
        }
    }

    @Test
    void pagesOfOtherSitesMayLinkHereAndUseNothing() throws Exception {
        try (ServedPages served = serve(Map.of("REFDESK_WEB_PUBLIC_URL", "https://desk.example.org/"))) {
            for (String route : List.of("/", "/api/ask?q=lamps", "/metrics", "/health/live", "/no/such/page")) {
                for (String origin : List.of(
                        "https://evil.example", "null", "http://127.0.0.1:3000", "http://203.0.113.7", "file://", "")) {
                    assertThat(status(answer(served, "GET", route, "Host: 127.0.0.1:8080", "Origin: " + origin)))
                            .as(route + " for " + origin)
                            .isEqualTo(403);
                }
                assertThat(status(answer(
                                served,
                                "GET",
                                route,
                                "Host: 127.0.0.1:8080",
                                "Sec-Fetch-Site: cross-site",
                                "Sec-Fetch-Mode: no-cors",
                                "Sec-Fetch-Dest: image")))
                        .isEqualTo(403);
                assertThat(status(answer(
                                served,
                                "GET",
                                route,
                                "Host: 127.0.0.1:8080",
                                "Sec-Fetch-Site: cross-site",
                                "Sec-Fetch-Mode: navigate",
                                "Sec-Fetch-Dest: iframe")))
                        .isEqualTo(403);
            }
            for (String origin : List.of("http://127.0.0.1:8080", "https://desk.example.org")) {
                String answer = answer(served, "GET", "/", "Host: 127.0.0.1:8080", "Origin: " + origin);
                assertThat(status(answer)).as(origin).isEqualTo(200);
                assertThat(answer).doesNotContain("Access-Control-");
            }
            assertThat(status(answer(
                            served,
                            "GET",
                            "/d/lamps.txt",
                            "Host: 127.0.0.1:8080",
                            "Sec-Fetch-Site: cross-site",
                            "Sec-Fetch-Mode: navigate",
                            "Sec-Fetch-Dest: document")))
                    .isEqualTo(200);
            assertThat(status(answer(served, "GET", "/", "Host: 127.0.0.1:8080", "Sec-Fetch-Site: same-origin")))
                    .isEqualTo(200);
        }
    }
}
