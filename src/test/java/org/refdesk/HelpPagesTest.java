package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The documentation as the service shows it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HelpPagesTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/help[^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    @SuppressWarnings("NullAway.Init")
    private ServedPages served;

    @BeforeAll
    void serve(@TempDir Path folder) throws IOException {
        served = start(folder, Map.of());
    }

    private static ServedPages start(Path folder, Map<String, String> environment) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        ServedPages.write(corpus, Map.of("lamps.txt", "The keeper of the harbour lit the lamps at dusk.\n"));
        return ServedPages.start(corpus, folder, environment);
    }

    @AfterAll
    void end() {
        served.close();
    }

    private String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = served.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    @Test
    void everyPageOfTheDocumentationIsServed() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                String name = file.getFileName().toString().replace(".md", "");
                String title = Files.readAllLines(file).getFirst().substring("# ".length());
                assertThat(page(name.equals("README") ? "/help" : "/help/" + name))
                        .contains(">" + title + "</h1>", "<title>" + title + " · Refdesk</title>");
            }
        }
        assertThat(page("/help/security")).contains(">Security</h1>");
    }

    @Test
    void everyLinkBetweenThemLeadsToAPageAndAHeading() throws Exception {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of("/help"));
        while (!next.isEmpty()) {
            String path = next.pop();
            if (!seen.add(path)) {
                continue;
            }
            String body = page(path.replaceFirst("#.*", ""));
            int hash = path.indexOf('#');
            if (hash > 0) {
                assertThat(ID.matcher(body).results().map(id -> id.group(1)))
                        .as(path)
                        .contains(path.substring(hash + 1));
            }
            LINK.matcher(body).results().map(link -> link.group(1)).forEach(next::push);
        }
        assertThat(seen).contains("/help/asking", "/help/security", "/help/web#who-may-read");
    }

    @Test
    void whatIsNotServedKeepsItsWordsWithoutALink() throws Exception {
        assertThat(page("/help"))
                .contains("Architecture")
                .doesNotContain("ARCHITECTURE.md", "href=\"decisions", ".md\"");
        assertThat(page("/help/documents")).contains("<table>", "<pre><code>").doesNotContain("../");
    }

    @Test
    void otherNamesAreNotFound() throws Exception {
        for (String path :
                List.of("/help/nothing", "/help/..%2FSECURITY", "/help/README", "/help/SECURITY", "/help/a.b")) {
            assertThat(served.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void readersWithLinksAloneMayReadItToo(@TempDir Path folder) throws Exception {
        try (ServedPages closed =
                start(folder, Map.of("REFDESK_WEB_ACCESS", "links", "REFDESK_WEB_PUBLIC_URL", "http://127.0.0.1/"))) {
            assertThat(closed.get("/help/asking").statusCode()).isEqualTo(200);
            assertThat(closed.get("/").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void helpOnThePageLeadsThere() throws Exception {
        HttpResponse<String> asked = served.get("/?q=help");
        assertThat(asked.headers().firstValue("Location").orElse("")).endsWith("/help");
        assertThat(page("/")).contains("<a href=\"/help\">Help</a>");
    }
}
