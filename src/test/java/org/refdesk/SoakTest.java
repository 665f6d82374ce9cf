package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.faults.FaultReport;
import org.refdesk.faults.Latencies;
import org.refdesk.faults.Pace;
import org.refdesk.peers.Deadline;

/**
 * The service is asked for half an hour, on its page and in Slack, while its corpus changes. It runs as it is
 * installed, vectors and all: what a question takes at worst is one that meets a collection, which goes by the size of
 * the heap.
 */
@Tag("faults")
@Timeout(value = 2, unit = TimeUnit.HOURS)
class SoakTest {
    private static final Duration LENGTH = Duration.ofMinutes(FaultReport.count("faults.soak-minutes", 30));
    private static final int SPANS = 6;

    /**
     * Enough to fill what the service remembers of answers, and the database's buffers, before anything is measured.
     */
    private static final int FILLING = 20_000;

    /** Enough to fill what it remembers of conversations. */
    private static final int CONVERSATIONS = 1_100;

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(40);
    private static final int QUESTIONS_A_CHANGE = 125;
    private static final int QUESTIONS_A_MENTION = 50;

    private final Random random = new Random(20266);
    private final SlackRequests slack = new SlackRequests();

    @TempDir
    private Path folder = Path.of("");

    private int asked;
    private int errors;
    private int changes;
    private final List<String> mentions = new ArrayList<>();

    @Test
    void afterHalfAnHourItIsAsItWas() throws Exception {
        List<Latencies> spans = Stream.generate(Latencies::new).limit(SPANS).toList();
        long before;
        long after;
        int unanswered;
        try (EmulatedSlack emulated = EmulatedSlack.start().up()) {
            ServedProcess.Home home = ServedProcess.Home.of(folder, emulated.api())
                    .with("REFDESK_VECTORS", "on")
                    .with("REFDESK_WEB_PER_MINUTE", "1000000");
            try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
                for (Path seed : seeds.toList()) {
                    Files.copy(seed, folder.resolve("corpus").resolve(seed.getFileName()));
                }
            }
            try (ServedProcess served = ServedProcess.startInstalled(home)) {
                HttpQuestions page = new HttpQuestions(served.address());
                converse(served);
                for (int i = 0; i < FILLING; i++) {
                    ask(page);
                    besides(served);
                }
                before = served.heapInUse();
                Pace pace = new Pace(BETWEEN_QUESTIONS);
                long start = System.nanoTime();
                for (Duration at = Duration.ZERO; at.compareTo(LENGTH) < 0; ) {
                    pace.await();
                    long took = ask(page);
                    spans.get((int) at.multipliedBy(SPANS).dividedBy(LENGTH)).add(took);
                    besides(served);
                    at = Duration.ofNanos(System.nanoTime() - start);
                }
                Deadline.await(
                        "has no question left",
                        () -> page.get("/metrics").body().contains("refdesk_queue_pending 0.0"));
                unanswered = 0;
                for (String mention : mentions) {
                    unanswered +=
                            emulated.thread(EmulatedSlack.CHANNEL, mention).size() == 1 ? 0 : 1;
                }
                after = served.heapInUse();
            }
        }
        report(spans, before, after, unanswered);
    }

    private void converse(ServedProcess served) throws IOException, InterruptedException {
        try (CommandAddress replies = CommandAddress.start()) {
            for (int person = 0; person < CONVERSATIONS; person++) {
                String question = "who lit the lamps in " + person + "?";
                slack.command(served.events(), "U" + person, question, replies.address(), person + ".1");
                replies.next();
            }
        }
    }

    /** Of three questions one was asked before. */
    private long ask(HttpQuestions page) throws IOException, InterruptedException {
        int number = random.nextInt(3) == 0 ? random.nextInt(50) : asked;
        asked++;
        long start = System.nanoTime();
        String answer = page.answer("what did Wyden say of data sales in " + number + "?");
        errors += answer.contains("\"citations\"") ? 0 : 1;
        return System.nanoTime() - start;
    }

    private void besides(ServedProcess served) throws IOException, InterruptedException {
        change();
        if (asked % QUESTIONS_A_MENTION == 0) {
            mention(served);
        }
    }

    private void change() throws IOException {
        if (asked % QUESTIONS_A_CHANGE == 0) {
            changes++;
            Path note = folder.resolve("corpus").resolve("note" + random.nextInt(20) + ".txt");
            if (!Files.deleteIfExists(note)) {
                Files.writeString(note, "The note of day " + changes + " is about lamps and their keeper.\n");
            }
        }
    }

    private void mention(ServedProcess served) throws IOException, InterruptedException {
        String ts = String.format(Locale.ROOT, "%d.%06d", Instant.now().getEpochSecond(), asked % 1_000_000);
        Map<String, Object> mention =
                SlackRequests.mention(EmulatedSlack.CHANNEL, ts, "who lit the lamps in " + asked + "?");
        errors += slack.send(served.events(), mention) == 200 ? 0 : 1;
        mentions.add(ts);
    }

    private void report(List<Latencies> spans, long before, long after, int unanswered) {
        double growth = 100.0 * (after - before) / before;
        List<Double> millis =
                spans.stream().map(span -> span.percentile(99) / 1e6).toList();
        double slower = millis.getLast() / millis.getFirst();
        new FaultReport("Soak", "A service was asked for " + LENGTH.toMinutes() + " minutes while its corpus changed.")
                .figure("questions on the page", asked)
                .figure("questions in Slack", mentions.size())
                .figure("changes of the corpus", changes)
                .figure("errors", errors)
                .figure("questions in Slack without one answer", unanswered)
                .figure("heap after a collection, before and after", (before >> 20) + " MB, " + (after >> 20) + " MB")
                .figure("growth", "%.1f %%".formatted(growth))
                .figure(
                        "p99 of each sixth",
                        millis.stream().map("%.1f"::formatted).collect(Collectors.joining(", ", "", " ms")))
                .figure("the last to the first", "%.2f x".formatted(slower))
                .bar(
                        "heap grows < 5 %, no error, p99 of the last sixth <= 1.2 x the first",
                        growth < 5 && errors == 0 && unanswered == 0 && slower <= 1.2);
        assertThat(asked).isPositive();
    }
}
