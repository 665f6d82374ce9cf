package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** Who may read the page. */
@Tag("slow")
@Timeout(300)
class WebAccessTest {
    private static final String URL = "https://desk.example.org/";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private ServedPages serve(Map<String, String> environment) throws Exception {
        Path corpus = ServedPages.write(
                folder.resolve("corpus"),
                Map.of(
                        "lamps.txt", "The keeper of the harbour lit the lamps at dusk.\n",
                        "ferry.txt", "The ferry carries forty passengers.\n"));
        return ServedPages.start(corpus, folder, environment);
    }

    /** The link that chat and the command line give. */
    private String link(Map<String, String> environment) {
        Commands.Outcome asked = new Commands(Path.of("").toAbsolutePath(), environment)
                .run(
                        "ask",
                        "--json",
                        "--corpus",
                        folder.resolve("corpus").toString(),
                        "--index",
                        folder.resolve("index").toString(),
                        "who lit the lamps?");
        return JSON.readTree(asked.out()).path("citations").path(0).path("link").asString();
    }

    private Map<String, String> links(String days) {
        return Map.of(
                "REFDESK_WEB_ACCESS",
                "links",
                "REFDESK_WEB_PUBLIC_URL",
                URL,
                "REFDESK_WEB_LINK_DAYS",
                days,
                "REFDESK_VECTORS",
                "off",
                "REFDESK_DATA",
                folder.resolve("data").toString());
    }

    @Test
    void byLinksOnlyWhatALinkWasMadeForIsRead() throws Exception {
        try (ServedPages served = serve(links("30"))) {
            String link = link(links("30")).replaceAll("#.*", "");
            assertThat(link)
                    .startsWith(URL + "d/lamps.txt?start=0&end=48&sha256=")
                    .contains("&until=");
            String path = link.substring(URL.length() - 1);
            assertThat(served.get(path).statusCode()).isEqualTo(200);
            assertThat(served.get(path).body())
                    .contains("<mark id=\"cited\">The keeper of the harbour lit the lamps at dusk.</mark>")
                    .doesNotContain("/sources", "ferry");
            for (String other : List.of(
                    "/",
                    "/?q=lamps",
                    "/sources",
                    "/d/lamps.txt",
                    "/d/ferry.txt",
                    "/d/nothing.txt",
                    "/api/ask?q=lamps",
                    "/api/documents",
                    "/api/documents/lamps.txt",
                    "/api/documents/lamps.txt" + path.substring(path.indexOf('?')),
                    path.replace("lamps.txt", "ferry.txt"),
                    path.replace("end=48", "end=47"),
                    path.replaceAll("until=\\d{4}", "until=9999"),
                    path.replaceAll("&until=[-0-9]*", ""))) {
                assertThat(served.get(other).statusCode()).as(other).isEqualTo(403);
                assertThat(served.get(other).body()).as(other).doesNotContain("keeper", "forty");
            }
        }
    }

    @Test
    void aLinkToATextThatWasReplacedShowsTheCitedWordsAndNothingOfTheNewText() throws Exception {
        String words = "The keeper of the harbour lit the lamps at dusk.";
        Map<String, String> became = Map.of(
                "A secret came first.\n\n" + words + "\n\nA secret came last.\n",
                "The document still contains these words, character for character",
                "The keeper of the harbour lit the secret lamps at dusk.\n",
                "not as they were cited",
                "Nothing but a secret.\n",
                "The document no longer contains these words");
        try (ServedPages served = serve(links("30"))) {
            String path = link(links("30")).replaceAll("#.*", "").substring(URL.length() - 1);
            for (Map.Entry<String, String> text : became.entrySet()) {
                Files.writeString(folder.resolve("corpus/lamps.txt"), text.getKey());
                served.awaitCorpus();
                for (String leaf : List.of("", "&leaf=1", "&leaf=2", "&paragraph=1", "&q=secret")) {
                    assertThat(served.get(path + leaf).body())
                            .as(text.getKey() + leaf)
                            .contains(words, text.getValue())
                            .doesNotContain("secret", "SHA-256", "textarea", "/sources");
                }
            }
            Files.writeString(folder.resolve("corpus/lamps.txt"), words + "\n");
            served.awaitCorpus();
            assertThat(served.get(path).body()).contains("<mark id=\"cited\">" + words + "</mark>");
        }
    }

    @Test
    void theKeyIsTheOwnersAloneAndStaysTheSame() throws Exception {
        try (ServedPages served = serve(links("30"))) {
            Path key = served.data().resolve("links.key");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
            String before = Files.readString(key);
            link(links("30"));
            assertThat(Files.readString(key)).isEqualTo(before);
        }
    }

    @Test
    void aLinkThatWasMadeWhileThePageWasOpenLetsNobodyInByLinks() throws Exception {
        Map<String, String> open = Map.of(
                "REFDESK_WEB_PUBLIC_URL",
                URL,
                "REFDESK_VECTORS",
                "off",
                "REFDESK_DATA",
                folder.resolve("data").toString());
        String path;
        try (ServedPages served = serve(open)) {
            path = link(open).substring(URL.length() - 1).replaceAll("#.*", "");
            assertThat(served.get(path).statusCode()).isEqualTo(200);
        }
        try (ServedPages served = serve(links("30"))) {
            assertThat(served.get(path).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void behindAProxyWhomItNamesMayRead() throws Exception {
        try (ServedPages served = serve(Map.of("REFDESK_WEB_ACCESS", "proxy", "REFDESK_WEB_PROXIES", "127.0.0.1"))) {
            assertThat(served.get("/").statusCode()).isEqualTo(403);
            assertThat(served.get("/", "X-Remote-User", " ").statusCode()).isEqualTo(403);
            assertThat(served.get("/d/lamps.txt").statusCode()).isEqualTo(403);
            assertThat(served.get("/", "X-Remote-User", "reader").statusCode()).isEqualTo(200);
            assertThat(served.get("/d/lamps.txt", "X-Remote-User", "reader").statusCode())
                    .isEqualTo(200);
        }
        try (ServedPages served = serve(Map.of("REFDESK_WEB_ACCESS", "proxy", "REFDESK_WEB_PROXIES", "127.0.0.2"))) {
            assertThat(served.get("/", "X-Remote-User", "reader").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void whoAsksTooMuchIsToldToWaitAndOthersAreNot() throws Exception {
        try (ServedPages served = serve(Map.of("REFDESK_WEB_PER_MINUTE", "3", "REFDESK_WEB_PROXIES", "127.0.0.1"))) {
            for (int i = 0; i < 3; i++) {
                assertThat(served.get("/", "X-Forwarded-For", "198.51.100.7").statusCode())
                        .isEqualTo(200);
            }
            assertThat(served.get("/", "X-Forwarded-For", "198.51.100.7").statusCode())
                    .isEqualTo(429);
            assertThat(served.get("/", "X-Forwarded-For", "198.51.100.7, 127.0.0.1")
                            .body())
                    .contains("Please try again in");
            assertThat(served.get("/", "X-Forwarded-For", "198.51.100.8").statusCode())
                    .isEqualTo(200);
            assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aLongQuestionCountsAsSeveral() throws Exception {
        String longest = "/?q=" + "word+".repeat(399);
        String plain = "/?q=lamps";
        try (ServedPages served = serve(Map.of("REFDESK_WEB_PER_MINUTE", "6"))) {
            assertThat(served.get(longest).statusCode()).isEqualTo(200);
            assertThat(served.get(longest).statusCode()).isEqualTo(429);
            assertThat(served.get(plain).statusCode()).isEqualTo(200);
        }
        try (ServedPages served = serve(Map.of("REFDESK_WEB_PER_MINUTE", "2"))) {
            assertThat(served.get(longest).statusCode()).isEqualTo(200);
            assertThat(served.get(plain).statusCode()).isEqualTo(429);
        }
    }

    @Test
    void allLinesThatProxiesAddCountSoThatNobodyChoosesWhoAsks() throws Exception {
        try (ServedPages served = serve(Map.of("REFDESK_WEB_PER_MINUTE", "3", "REFDESK_WEB_PROXIES", "127.0.0.1"))) {
            for (int i = 0; i < 3; i++) {
                assertThat(asked(served, "198.51.100." + i, "203.0.113.7").statusCode())
                        .isEqualTo(200);
            }
            assertThat(asked(served, "198.51.100.9", "203.0.113.7").statusCode())
                    .isEqualTo(429);
            assertThat(asked(served, "198.51.100.9, 203.0.113.7:4711", "127.0.0.1")
                            .statusCode())
                    .isEqualTo(429);
            assertThat(asked(served, "203.0.113.7", "198.51.100.9").statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<String> asked(ServedPages served, String first, String second) throws Exception {
        return served.get("/", "X-Forwarded-For", first, "X-Forwarded-For", second);
    }

    @Test
    void whoIsNamedTwiceIsNobody() throws Exception {
        try (ServedPages served = serve(Map.of("REFDESK_WEB_ACCESS", "proxy", "REFDESK_WEB_PROXIES", "127.0.0.1"))) {
            HttpResponse<String> twice = served.get("/", "X-Remote-User", "admin", "X-Remote-User", "reader");
            assertThat(twice.statusCode()).isEqualTo(403);
            assertThat(twice.body()).contains("The proxy in front of Refdesk must drop X-Remote-User");
        }
    }
}
