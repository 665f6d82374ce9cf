package org.refdesk;

import static org.refdesk.faults.ChangingNotes.Verdict.RIGHT;
import static org.refdesk.faults.ChangingNotes.Verdict.STALE;
import static org.refdesk.faults.ChangingNotes.Verdict.UNKNOWN;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.faults.ChangingNotes;
import org.refdesk.faults.FaultReport;
import org.refdesk.faults.Pace;
import org.refdesk.peers.Deadline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents come, change and go at random while the service is asked without a pause. */
@Tag("faults")
@Timeout(900)
class ChangesUnderLoadTest {
    private static final int CHANGES = FaultReport.count("faults.changes", 200);
    private static final int CLIENTS = 3;
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(200);
    private static final Duration LATE = Duration.ofSeconds(5);

    private final AtomicBoolean over = new AtomicBoolean();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyQuoteIsOfAWholeVersionAndNoneIsStale() throws Exception {
        ServedProcess.Home home = ServedProcess.Home.of(folder, Map.of("REFDESK_WEB_PER_MINUTE", "100000000"));
        ChangingNotes notes = new ChangingNotes(folder.resolve("corpus"), new Random(20267));
        Counts sum = new Counts();
        try (ServedProcess served = ServedProcess.start(home);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> clients.submit(() -> ask(served, notes, new Random(client))))
                    .toList();
            try {
                Pace pace = new Pace(BETWEEN_CHANGES);
                for (int change = 0; change < CHANGES; change++) {
                    pace.await();
                    int note = notes.change();
                    if (change == CHANGES - 1) {
                        awaitNote(served, notes, note);
                    }
                }
            } finally {
                over.set(true);
            }
            for (Future<Counts> client : asking) {
                sum.add(client.get());
            }
        }
        new FaultReport(
                        "Corpus changing under load",
                        "Documents were added, changed and removed at random while " + CLIENTS
                                + " clients asked about them without a pause.")
                .figure("changes", CHANGES)
                .figure("questions", sum.questions)
                .figure("errors", sum.errors)
                .figure("quotes of a version", sum.of(RIGHT))
                .figure("quotes of none", sum.of(UNKNOWN))
                .figure("quotes overwritten more than 5 s before they were asked for", sum.of(STALE))
                .bar(
                        "no error, every quote of a whole version, none stale after 5 s",
                        sum.errors == 0 && sum.of(UNKNOWN) == 0 && sum.of(STALE) == 0);
    }

    /** What one client saw, or all. */
    private static final class Counts {
        private final Map<ChangingNotes.Verdict, Integer> quotes = new EnumMap<>(ChangingNotes.Verdict.class);
        private int questions;
        private int errors;

        int of(ChangingNotes.Verdict verdict) {
            return quotes.getOrDefault(verdict, 0);
        }

        void add(Counts other) {
            questions += other.questions;
            errors += other.errors;
            other.quotes.forEach((verdict, count) -> quotes.merge(verdict, count, Integer::sum));
        }
    }

    private Counts ask(ServedProcess served, ChangingNotes notes, Random random) throws Exception {
        HttpQuestions page = new HttpQuestions(served.address());
        Counts counts = new Counts();
        while (!over.get()) {
            long asked = System.nanoTime();
            String answer =
                    page.answer("when was the lantern of Zorbek" + random.nextInt(ChangingNotes.NOTES) + " lit?");
            counts.questions++;
            JsonNode citations = JsonMapper.shared().readTree(answer).path("citations");
            counts.errors += citations.isArray() ? 0 : 1;
            for (JsonNode citation : citations) {
                String file = citation.path("file").asString();
                if (file.startsWith("zorbek")) {
                    int note = Integer.parseInt(file.replaceAll("\\D", ""));
                    counts.quotes.merge(
                            notes.verdict(note, citation.path("quote").asString(), asked, LATE), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static void awaitNote(ServedProcess served, ChangingNotes notes, int note)
            throws IOException, InterruptedException {
        HttpQuestions page = new HttpQuestions(served.address());
        Deadline.await("the last change is in the answers", () -> {
            String document =
                    page.get("/api/documents/" + ChangingNotes.name(note)).body();
            String text = notes.current(note);
            return text == null
                    ? document.contains("no such document")
                    : document.contains(text.substring(0, text.indexOf('.')));
        });
    }
}
