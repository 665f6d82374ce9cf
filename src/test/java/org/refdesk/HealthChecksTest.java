package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.peers.Deadline;

/** What programs that look after the service are told. */
@Tag("slow")
@Timeout(600)
class HealthChecksTest {
    private static final String QUESTION = "/api/ask?q=forty%20passengers";

    @TempDir
    private Path folder = Path.of("");

    private ServedPages served(Map<String, String> environment) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("ferry.txt"), "The ferry carries forty passengers across the sound.\n");
        return ServedPages.start(corpus, folder, environment);
    }

    @Test
    void aServiceWithoutChatsIsLiveAndReady() throws Exception {
        try (ServedPages served = served(Map.of())) {
            assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
            HttpResponse<String> ready = served.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).isEqualTo("desk: ready\ncorpus: followed\n");
        }
    }

    @Test
    void itIsNotReadyWhileAPlatformIsNotConnected() throws Exception {
        try (ServedPages served = served(Map.of(
                "REFDESK_SLACK_MODE", "http",
                "REFDESK_SLACK_BOT_TOKEN", "xoxb-1",
                "REFDESK_SLACK_SIGNING_SECRET", "sesame",
                "REFDESK_SLACK_API", "http://127.0.0.1:1/api/"))) {
            HttpResponse<String> ready = served.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("desk: ready", "slack: not connected");
            assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(served.get("/metrics").body()).contains("refdesk_connected{platform=\"slack\"} 0.0");
        }
    }

    @Test
    void itIsNotReadyWhileTheCorpusCannotBeFollowedAndAnswersFromWhatItHas() throws Exception {
        try (ServedPages served = served(Map.of())) {
            Path corpus = folder.resolve("corpus");
            Files.move(corpus, folder.resolve("away"));
            Deadline.await("it is not ready", () -> served.get("/health/ready").statusCode() == 503);
            assertThat(served.get("/health/ready").body()).isEqualTo("desk: ready\ncorpus: not followed\n");
            assertThat(served.get(QUESTION).body()).contains("forty passengers");
            Files.move(folder.resolve("away"), corpus);
            Deadline.await("it is ready", () -> served.get("/health/ready").statusCode() == 200);
        }
    }

    @Test
    void whatDashboardAndAlertsAskForIsThere() throws Exception {
        String asked = Files.readString(Path.of("src/dist/grafana-dashboard.json"))
                + Files.readString(Path.of("src/dist/alerts.yaml"));
        Set<String> names = Pattern.compile("\\b(?:refdesk|jvm|process)_[a-z_]+")
                .matcher(asked)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        try (ServedPages served = served(Map.of(
                "REFDESK_SLACK_MODE", "socket",
                "REFDESK_SLACK_BOT_TOKEN", "xoxb-1",
                "REFDESK_SLACK_APP_TOKEN", "xapp-1",
                "REFDESK_SLACK_API", "http://127.0.0.1:1/api/"))) {
            served.get(QUESTION);
            System.gc();
            Deadline.await(
                    "the collection is noticed",
                    () -> served.get("/metrics").body().contains("jvm_gc_pause_seconds_sum"));
            String metrics = served.get("/metrics").body();
            assertThat(names)
                    .hasSizeGreaterThan(15)
                    .allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[ {]"));
        }
    }

    @Test
    void metricsCountQuestionsAndNeverTellThem() throws Exception {
        try (ServedPages served = served(Map.of())) {
            served.get(QUESTION);
            served.get(QUESTION);
            served.get("/api/ask?q=xyzzy%20plugh");
            served.get("/api/ask?q=-only");
            String metrics = served.get("/metrics").body();
            assertThat(metrics)
                    .contains(
                            "refdesk_questions_total{adapter=\"web\",outcome=\"answered\"} 2.0",
                            "refdesk_questions_total{adapter=\"web\",outcome=\"not_found\"} 1.0",
                            "refdesk_questions_total{adapter=\"web\",outcome=\"refused\"} 1.0",
                            "refdesk_question_seconds_count{adapter=\"web\"} 4",
                            "refdesk_question_seconds_bucket{adapter=\"web\",le=\"0.01\"}",
                            "refdesk_cache_hits_total 1.0",
                            "refdesk_index_documents 1.0",
                            "refdesk_index_bytes ",
                            "refdesk_index_generation ",
                            "refdesk_corpus_skipped 0.0",
                            "refdesk_corpus_trouble 0.0",
                            "refdesk_queue_pending 0.0",
                            "refdesk_queue_failed_total 0.0",
                            "refdesk_background_failures_total{work=\"chat-records\"} 0.0",
                            "refdesk_background_failing{work=\"corpus\"} 0.0",
                            "jvm_memory_used_bytes",
                            "process_resident_memory_bytes",
                            "process_uptime_seconds")
                    .doesNotContain("passengers", "xyzzy");
        }
    }

    @Test
    void itIsNotReadyWhileNothingCanBeRead() throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("a.pdf"), "%PDF-1.7 ...");
        try (ServedPages served = ServedPages.start(corpus, folder, Map.of())) {
            HttpResponse<String> ready = served.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body())
                    .contains("corpus: nothing in it can be read")
                    .doesNotContain("a.pdf");
            assertThat(served.get("/?q=passengers").body())
                    .contains("Nothing can be searched now", "a.pdf: a PDF, which is not read yet")
                    .doesNotContain("No answer found in these documents");
            assertThat(served.get("/?q=verify%20%22forty%20passengers%22").body())
                    .contains("Nothing can be searched now")
                    .doesNotContain("No document contains this quote");
            assertThat(served.get(QUESTION).body()).contains("\"not_searched\":{\"files\":1,\"of\":1}");
            assertThat(served.get("/sources").body()).contains("a.pdf");
            Files.writeString(corpus.resolve("ferry.txt"), "The ferry carries forty passengers across the sound.\n");
            Deadline.await("it is ready", () -> served.get("/health/ready").statusCode() == 200);
            assertThat(served.get("/?q=xyzzy").body())
                    .contains(
                            "No answer found in these documents",
                            "1 of 2 files could not be searched.",
                            "a.pdf: a PDF");
            assertThat(served.get("/?q=verify%20%22xyzzy%20plugh%22").body())
                    .contains("No document contains this quote", "1 of 2 files could not be searched.");
            assertThat(served.get("/?q=passengers").body()).contains("forty").doesNotContain("could not be searched");
        }
    }

    @Test
    void metricsFollowTheCorpus() throws Exception {
        try (ServedPages served = served(Map.of())) {
            Files.writeString(folder.resolve("corpus/lamps.txt"), "The keeper lit the lamps.\n");
            Files.write(folder.resolve("corpus/a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
            Deadline.await("both are counted", () -> {
                String metrics = served.get("/metrics").body();
                return metrics.contains("refdesk_index_documents 2.0")
                        && metrics.contains("refdesk_corpus_skipped 1.0");
            });
        }
    }

    @Test
    void metricsAreForThisMachineAloneUnlessOthersAreNamed() throws Exception {
        try (ServedPages served = served(Map.of("REFDESK_WEB_METRICS_FROM", "10.0.0.0/8"))) {
            assertThat(served.get("/metrics").statusCode()).isEqualTo(200);
            for (String passedOn : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Proto", "Via")) {
                assertThat(served.get("/metrics", passedOn, "203.0.113.7").statusCode())
                        .as(passedOn)
                        .isEqualTo(403);
            }
        }
    }
}
