package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.faults.FaultReport;
import org.refdesk.peers.Deadline;

/** Documents arrive that the heap has no room for, while the service answers. */
@Tag("faults")
@Timeout(3600)
class FullHeapTest {
    private static final int[] MEGABYTES = {4, 16, 24, 32, 64, 128};
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder = Path.of("");

    private int asked;
    private int unanswered;

    @Test
    void theServiceAnswersAndSaysWhichDocumentIsTooLarge() throws Exception {
        ServedProcess.Home home = ServedProcess.Home.of(folder, Map.of("REFDESK_WEB_PER_MINUTE", "1000000"));
        Path corpus = folder.resolve("corpus");
        FaultReport report = new FaultReport(
                "Heap nearly full",
                "A service with 256 MB of heap answered while larger and larger documents came to its corpus, and then"
                        + " a small one.");
        int silent = 0;
        try (ServedProcess served = ServedProcess.start(home)) {
            for (int megabytes : MEGABYTES) {
                String name = "big" + megabytes + ".txt";
                write(corpus.resolve(name), megabytes);
                long begun = System.nanoTime();
                String outcome = outcome(served, name, megabytes, home);
                long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
                silent += outcome.equals("nothing was said") ? 1 : 0;
                report.figure(megabytes + " MB of text", outcome + " (after " + seconds + " s)");
                Files.delete(corpus.resolve(name));
                awaitAnswer(served, "gone" + megabytes, corpus);
            }
        }
        report.figure("questions meanwhile", asked)
                .figure("of these unanswered", unanswered)
                .bar("keeps answering, says why, takes in the next document", unanswered == 0 && silent == 0);
    }

    private static void write(Path file, int megabytes) throws IOException {
        Random random = new Random(megabytes);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("The marker is zyx" + megabytes + " here.\n\n");
            for (long length = 0; length < (long) megabytes << 20; ) {
                StringBuilder line = new StringBuilder();
                for (int word = 0; word < 60; word++) {
                    line.append(Integer.toString(random.nextInt(50_000), 36)).append(word % 12 == 11 ? ". " : " ");
                }
                out.write(line.append("\n\n").toString());
                length += line.length();
            }
        }
    }

    /** Waits until the document is in the answers, or the log says why not. */
    private String outcome(ServedProcess served, String name, int megabytes, ServedProcess.Home home) throws Exception {
        AtomicReference<String> outcome = new AtomicReference<>("nothing was said");
        Deadline.comes(() -> {
            if (answer(served, "what is the marker zyx" + megabytes + "?").contains(name)) {
                outcome.set("taken in");
                return true;
            }
            String why = why(name, home);
            if (!why.isEmpty()) {
                outcome.set("not taken in: " + why.replaceAll("^\\S+ ", ""));
            }
            return !why.isEmpty();
        });
        return outcome.get();
    }

    /** What the log says of a document that needs more memory than there is; empty where it says nothing. */
    private static String why(String name, ServedProcess.Home home) throws IOException {
        return Files.readString(home.log())
                .lines()
                .filter(line -> line.contains(name) || line.contains("failed: java.lang.OutOfMemoryError"))
                .filter(line -> line.contains("memory") || line.contains("OutOfMemory"))
                .reduce("", (_, last) -> last);
    }

    private void awaitAnswer(ServedProcess served, String word, Path corpus) throws Exception {
        Files.writeString(corpus.resolve(word + ".txt"), "The small note is about " + word + ".\n");
        Deadline.await(
                "the service takes in a small document",
                () -> answer(served, "what is the small note about " + word + "?")
                        .contains(word + ".txt"));
    }

    private String answer(ServedProcess served, String question) throws InterruptedException {
        asked++;
        HttpRequest request = HttpRequest.newBuilder(
                        served.address().resolve("/api/ask?q=" + question.replace(" ", "%20")))
                .timeout(LONGEST_ANSWER)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            unanswered += answer.statusCode() < 500 ? 0 : 1;
            assertThat(answer.statusCode()).isNotEqualTo(429);
            return answer.body();
        } catch (IOException e) {
            unanswered++;
            return "";
        }
    }
}
