package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.ServedProcess.Home;
import org.refdesk.service.Version;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code refdesk serve} as a process: how it begins, what it tells, how it ends. */
@Tag("slow")
@Timeout(600)
class ServiceProcessTest {
    @TempDir
    private Path folder = Path.of("");

    private static HttpResponse<String> get(URI address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void itBeginsWithOneLineThatSaysWhatItIsAndEndsWellWhenToldToStop() throws Exception {
        Home home = Home.of(folder, Map.of());
        try (ServedProcess served = ServedProcess.start(home)) {
            assertThat(served.banner())
                    .startsWith("refdesk " + Version.ofProgram() + ": listening on http://127.0.0.1:")
                    .endsWith(" with 2 documents of " + folder.resolve("corpus") + ": web page; without vectors");
            assertThat(get(served.address().resolve("/health/ready")).statusCode())
                    .isEqualTo(200);
            assertThat(served.stop()).isZero();
        }
        assertThat(Files.readString(home.log())).contains("refdesk: stopped.");
    }

    @Test
    void eachEventIsALineAndNoneTellsAQuestion() throws Exception {
        Home home = Home.of(folder, Map.of());
        try (ServedProcess served = ServedProcess.start(home)) {
            get(served.address().resolve("/api/ask?q=who%20lit%20the%20lamps"));
            served.stop();
        }
        List<String> events = Files.readAllLines(home.log()).stream()
                .filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT.*"))
                .toList();
        assertThat(events)
                .allMatch(line -> line.matches("\\S+ (INFO |WARN |ERROR) \\w+: .*"))
                .anyMatch(line -> line.matches(".* questions: web: answered in [0-9.]+ ms"))
                .noneMatch(line -> line.contains("lit the lamps"));
    }

    @Test
    void eventsCanBeJsonInAFileThatRotatesWhenAsked() throws Exception {
        Path log = folder.resolve("logs/refdesk.log");
        Home home = Home.of(
                folder,
                Map.of(
                        "REFDESK_LOG_FORMAT", "json",
                        "REFDESK_LOG_FILE", log.toString(),
                        "REFDESK_LOG_ROTATE_AT", "1 KB",
                        "REFDESK_LOG_KEEP", "2"));
        try (ServedProcess served = ServedProcess.start(home)) {
            for (int i = 0; i < 40; i++) {
                get(served.address().resolve("/api/ask?q=lamps"));
            }
            served.stop();
        }
        try (var files = Files.list(log.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("refdesk.log", "refdesk.log.1")
                    .doesNotContain("refdesk.log.3");
        }
        JsonMapper json = JsonMapper.shared();
        for (String line : Files.readAllLines(log.resolveSibling("refdesk.log.1"))) {
            JsonNode event = json.readTree(line);
            assertThat(event.path("level").asString()).isEqualTo("INFO");
            assertThat(event.path("formattedMessage").asString()).isNotEmpty();
            assertThat(event.path("timestamp").asLong()).isPositive();
        }
    }
}
