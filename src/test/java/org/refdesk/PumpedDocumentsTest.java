package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refdesk.faults.Pumped.Order.AS_THEY_ARE;
import static org.refdesk.faults.Pumped.Order.SWAPPED;

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

    private static final int AT_ONCE = 1;

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

    /** What an input becomes. */
    private enum Way {
        TEXT(".txt"),
        TEXT_SWAPPED("-swapped.txt"),
        MARKDOWN(".md"),
        MARKDOWN_SWAPPED("-swapped.md"),
        LINES("-lines.md"),
        FRONT_MATTER("-front.md"),
        JSON_LINES("-text.jsonl"),
        FIELDS(".jsonl");

        private final String ending;

        Way(String ending) {
            this.ending = ending;
        }

        private String content(Pumped input) {
            String field = AS_THEY_ARE.text(input, LONG_FIELD);
            return switch (this) {
                case TEXT, MARKDOWN -> AS_THEY_ARE.text(input, Pumped.LONG);
                case TEXT_SWAPPED, MARKDOWN_SWAPPED -> SWAPPED.text(input, Pumped.LONG);
                case LINES -> "# Lines\n\n" + (SWAPPED.text(input, LONG_LINE) + "\n").repeat(Pumped.LONG / LONG_LINE);
                case FRONT_MATTER -> "---\ntitle: " + field + "\n---\n\nA paragraph.\n";
                case JSON_LINES -> line(Map.of("id", "all", "text", SWAPPED.text(input, Pumped.LONG)));
                case FIELDS -> line(fields(field)) + line(Map.of("id", field, "text", "A paragraph."));
            };
        }
    }

    @Test
    void everyDocumentIsReadOrSkippedAndTheOthersAnswer() throws Exception {
        PumpedRun.of("documents", PAIRS, AT_ONCE, List.of(Way.values()), this::ask);
    }

    private void ask(List<Pumped> inputs, List<Way> ways) throws IOException, InterruptedException {
        Path home = folder.resolve("run" + runs++);
        Path corpus = Files.createDirectories(home.resolve("corpus"));
        ServedPages.write(corpus, Map.of("lamps.txt", "The keeper of the harbour lit the lamps at dusk.\n"));
        List<String> files = new ArrayList<>();
        for (int number = 0; number < inputs.size(); number++) {
            for (Way way : ways) {
                String file = number + way.ending;
                // Pieces may have half a surrogate pair.
                Files.write(
                        corpus.resolve(file), way.content(inputs.get(number)).getBytes(StandardCharsets.UTF_8));
                files.add(file);
            }
        }
        try (ServedPages served = ServedPages.start(corpus, home, ServedPages.inSlack(slack.api()))) {
            String sources = served.get("/sources").body();
            for (String file : files) {
                HttpResponse<String> page = served.get("/d/" + file);
                if (page.statusCode() != 200 && !file.endsWith(".jsonl")) {
                    assertThat(page.statusCode()).as(file).isEqualTo(404);
                    assertThat(sources)
                            .as("what the sources page says of " + file)
                            .contains(file);
                }
            }
            if (!inputs.isEmpty()) {
                mentions.ask(served, "who painted the boat?");
                mentions.awaitReplies();
            }
            for (Pumped input : inputs) {
                assertThat(ask(served, AS_THEY_ARE.text(input, LONG_QUESTION)).statusCode())
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

    private static Map<String, String> fields(String value) {
        return Map.of(
                "id",
                "fields",
                "text",
                "Ann painted the boat in the spring of that year.",
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
