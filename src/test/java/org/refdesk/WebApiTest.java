package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.peers.NodePeers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The page for programs, and what every address answers that is none. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class WebApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DESCRIPTION = "src/main/resources/org/refdesk/web/openapi.yaml";

    @SuppressWarnings("NullAway.Init")
    private ServedPages served;

    @BeforeAll
    void serve(@TempDir Path folder) {
        served = ServedPages.start(
                Path.of("seeds"), folder, Map.of("REFDESK_WEB_PUBLIC_URL", "https://desk.example.org"));
    }

    @AfterAll
    void end() {
        served.close();
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void theDescriptionIsValidAndEveryAnswerIsAsItSays() throws Exception {
        Process validator = NodePeers.start(
                "openapi.mjs", Path.of(DESCRIPTION).toAbsolutePath().toString());
        try (BufferedReader said = validator.inputReader(StandardCharsets.UTF_8);
                Writer asked = validator.outputWriter(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("valid");
            for (Map.Entry<String, JsonNode> answer : Map.of(
                            "Answer", json("/api/ask?q=what+did+Wyden+stop%3F"),
                            "Holdings", json("/api/documents"),
                            "Document", json("/api/documents/001_bfd58ad0cbd93c3f.txt"),
                            "Problem", JSON.readTree(served.get("/api/ask").body()))
                    .entrySet()) {
                asked.write(
                        JSON.writeValueAsString(Map.of("schema", answer.getKey(), "answer", answer.getValue())) + "\n");
                asked.flush();
                assertThat(said.readLine()).as(answer.getKey()).isEqualTo("valid");
            }
            for (String request : List.of(
                    "sourdough+bread+recipe",
                    "verify+%22What+did+Wyden+say+of+sourdough%22",
                    "sources",
                    "source+Truthout",
                    "status",
                    "privacy",
                    "help")) {
                asked.write(JSON.writeValueAsString(Map.of("schema", "Answer", "answer", json("/api/ask?q=" + request)))
                        + "\n");
                asked.flush();
                assertThat(said.readLine()).as(request).isEqualTo("valid");
            }
        } finally {
            validator.destroy();
        }
    }

    @Test
    void theDescriptionIsServed() throws Exception {
        HttpResponse<String> answer = served.get("/api/openapi.yaml");
        assertThat(answer.body()).startsWith("openapi: 3.1.0");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml; charset=utf-8");
    }

    @Test
    void whereThereIsAPublicAddressCitationsLinkToIt() throws Exception {
        String link = json("/api/ask?q=what+did+Wyden+stop%3F")
                .path("citations")
                .path(0)
                .path("link")
                .asString();
        assertThat(link)
                .startsWith("https://desk.example.org/d/001_bfd58ad0cbd93c3f.txt?start=")
                .endsWith("#cited");
        assertThat(served.get(link.replaceAll("https://desk.example.org|#.*", ""))
                        .body())
                .contains("<mark id=\"cited\">Once again, Wyden’s pressure");
    }

    @Test
    void aDocumentIsToldParagraphByParagraphAndTheTextOfEachStandsAtItsPlace() throws Exception {
        JsonNode document = json("/api/documents/004_7604860c5cd4034f.txt");
        assertThat(document.path("paragraphs").size()).isGreaterThan(20);
        document.path("paragraphs")
                .values()
                .forEach(paragraph -> assertThat(paragraph.path("text").asString())
                        .hasSize(paragraph.path("end").asInt()
                                - paragraph.path("start").asInt()));
        assertThat(document.path("paragraphs").path(0).path("boilerplate").asBoolean())
                .isTrue();
        JsonNode rest = json("/api/documents?document=004_7604860c5cd4034f.txt&first=10");
        assertThat(rest.path("paragraphs").path(0).path("number").asInt()).isEqualTo(10);
    }

    @Test
    void whatCannotBeAnsweredIsAProblemThatSaysWhatToDo() throws Exception {
        problem("/api/ask", 400, "Ask in words");
        problem("/api/ask?q=" + "a".repeat(2001), 413, "2,000 is the most");
        problem("/api/documents/nothing.txt", 404, "no such document");
        problem("/api/documents/004_7604860c5cd4034f.txt?first=none", 400, "number of a paragraph");
        problem("/api/nothing", 404, "no such page");
    }

    private void problem(String path, int status, String sentence) throws Exception {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).contains(sentence);
    }

    @Test
    void aPageThatIsNoneSaysSoAndEveryAnswerIsProtected() throws Exception {
        for (Map.Entry<String, Integer> path : Map.of(
                        "/",
                        200,
                        "/nothing",
                        404,
                        "/d/nothing.txt",
                        404,
                        "/d",
                        404,
                        "/d/004_7604860c5cd4034f.txt?leaf=9",
                        400,
                        "/sources?after=soon",
                        400,
                        "/?q=" + "a".repeat(2001),
                        413,
                        "/?q=source:404",
                        400,
                        "/assets/style.css",
                        404,
                        "/api/ask",
                        400)
                .entrySet()) {
            HttpResponse<String> answer = served.get(path.getKey());
            assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(path.getValue());
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none';")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void theLongestQuestionInAnyScriptFitsAndWhatIsLongerIsRefused() throws IOException, InterruptedException {
        assertThat(served.get("/?q=" + "%E6%96%87".repeat(2000)).statusCode()).isEqualTo(200);
        HttpResponse<String> tooLong = served.get("/?q=" + "%E6%96%87".repeat(8000));
        assertThat(tooLong.statusCode()).isBetween(413, 431);
        assertThat(tooLong.body()).doesNotContain("Jetty");
    }
}
