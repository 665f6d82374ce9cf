package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.faults.Pumped;
import org.refdesk.faults.PumpedRun;
import org.refdesk.peers.Deadline;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents of 100 kB that are one or two pieces repeated. Each is read or skipped by name, each can be asked about and
 * opened, and the documents next to it still answer.
 */
@Tag("fuzz")
@Timeout(value = 6, unit = TimeUnit.HOURS)
class PumpedDocumentsTest {
    /** In the build: more take a minute each. */
    private static final int PAIRS = 6;

    private static final int AT_ONCE = 2;

    /** In UTF-16 units; most fields are cut or left out long before. */
    private static final int LONG_FIELD = 5_000;

    /** Readers leave very long lines alone; lines of this length are read as they stand. */
    private static final int LONG_LINE = 4_000;

    private static final int LONG_QUESTION = 1_500;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @TempDir
    private Path folder = Path.of("");

    private int runs;

    @SuppressWarnings("NullAway.Init")
    private EmulatedSlack slack;

    @SuppressWarnings("NullAway.Init")
    private PumpedMentions mentions;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        slack = EmulatedSlack.start().up();
        mentions = new PumpedMentions(slack);
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void everyDocumentIsReadOrSkippedAndTheOthersAnswer() throws Exception {
        PumpedRun.of("documents", PAIRS, AT_ONCE, this::ask);
    }

    private void ask(List<Pumped> inputs) throws IOException, InterruptedException {
        Path home = folder.resolve("run" + runs++);
        Path corpus = Files.createDirectories(home.resolve("corpus"));
        ServedPages.write(corpus, Map.of("lamps.txt", "The keeper of the harbour lit the lamps at dusk.\n"));
        List<String> files = new ArrayList<>();
        for (int number = 0; number < inputs.size(); number++) {
            files.addAll(write(corpus, number, inputs.get(number)));
        }
        try (ServedPages served = ServedPages.start(corpus, home, ServedPages.inSlack(slack.api()))) {
            String sources = served.get("/sources").body();
            for (String file : files) {
                HttpResponse<String> page = served.get("/d/" + file);
                if (page.statusCode() != 200) {
                    assertThat(page.statusCode()).as(file).isEqualTo(404);
                    assertThat(sources)
                            .as("what the sources page says of " + file)
                            .contains(file);
                }
            }
            for (int number = 0; number < inputs.size(); number++) {
                mentions.ask(served, "who painted boat" + number + "?");
            }
            mentions.awaitReplies();
            for (Pumped input : inputs) {
                assertThat(ask(served, input.text(LONG_QUESTION)).statusCode())
                        .as(input.toString())
                        .isIn(200, 400);
            }
            assertThat(ask(served, "who lit the lamps?").body()).contains("of the harbour lit the lamps");
            Deadline.await("ready", () -> served.get("/health/ready").statusCode() == 200);
        }
    }

    private static HttpResponse<String> ask(ServedPages served, String question)
            throws IOException, InterruptedException {
        return served.get("/api/ask?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
    }

    private static List<String> write(Path corpus, int number, Pumped input) throws IOException {
        String text = input.text(Pumped.LONG);
        String swapped = input.swapped(Pumped.LONG);
        String field = input.text(LONG_FIELD);
        Map<String, String> files = Map.of(
                number + ".txt",
                swapped,
                number + ".md",
                text,
                number + "-lines.md",
                "# Lines\n\n" + (input.swapped(LONG_LINE) + "\n").repeat(Pumped.LONG / LONG_LINE),
                number + "-front.md",
                "---\ntitle: " + field + "\n---\n\nA paragraph.\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.write(corpus.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(
                corpus.resolve(number + ".jsonl"),
                line(Map.of("id", number + "-text", "text", swapped))
                        + line(fields(number + "-fields", "boat" + number, field))
                        + line(Map.of("id", field, "text", "A paragraph.")));
        return List.copyOf(files.keySet());
    }

    private static Map<String, String> fields(String id, String boat, String value) {
        return Map.of(
                "id",
                id,
                "text",
                "Ann painted " + boat + " in the spring of that year.",
                "title",
                value,
                "url",
                value,
                "publisher",
                value,
                "author",
                value,
                "date",
                value);
    }

    private static String line(Map<String, String> document) {
        return JSON.writeValueAsString(document) + "\n";
    }
}
