package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.Backoff;
import org.refdesk.background.InjectedErrors;
import org.refdesk.config.ConfigInput;
import org.refdesk.config.Settings;
import org.refdesk.ingest.Progress;
import org.refdesk.lock.FolderLock;
import org.refdesk.peers.Deadline;
import org.refdesk.service.RunningService;
import org.refdesk.wiring.LocalDeskFactory;
import org.refdesk.wiring.OpenDesk;

/**
 * The whole service in this process, with an error thrown once at each step of its start and of all that goes on in its
 * background.
 */
@Tag("slow")
@Timeout(300)
@Isolated("it looks at all threads")
class InjectedErrorsTest {
    /** Long enough to be seen, and short enough for some forty of them. */
    private static final Backoff PAUSES = new Backoff(Duration.ofMillis(700), Duration.ofMillis(700));

    /** An address of this machine that no other program is likely to use. */
    private static final String ALONE = "127.9.9.9";

    private static final String START = "start: ";
    private static final String LAST_STEP_OF_A_CUT = "chat-records: drop the older files of the journal";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder = Path.of("");

    private int port;

    @BeforeEach
    void corpus() throws IOException {
        Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(folder.resolve("corpus/lamps.txt"), ServedProcess.QUOTE + "\n");
    }

    private Settings settings(URI slack, String host) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "REFDESK_WEB_HOST",
                host,
                "REFDESK_VECTORS",
                "off",
                "REFDESK_WEB_PORT",
                String.valueOf(port),
                "REFDESK_CHAT_PER_USER",
                "100000",
                "REFDESK_CHAT_TOGETHER",
                "100000",
                "REFDESK_DATA",
                data().toString()));
        variables.putAll(Map.of(
                "REFDESK_SLACK_MODE",
                "http",
                "REFDESK_SLACK_BOT_TOKEN",
                EmulatedSlack.TOKEN,
                "REFDESK_SLACK_SIGNING_SECRET",
                ServedProcess.SECRET,
                "REFDESK_SLACK_API",
                slack.toString()));
        return Settings.load(new ConfigInput(
                null,
                folder.resolve("corpus").toAbsolutePath(),
                folder.resolve("index").toAbsolutePath(),
                variables,
                Path.of("").toAbsolutePath(),
                folder));
    }

    private Path data() {
        return folder.resolve("data");
    }

    @Test
    void aStartThatFailsAnywhereLetsGoOfAllThatItHad() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName(ALONE))) {
            port = free.getLocalPort();
        }
        Settings settings = settings(URI.create("http://127.0.0.1:1/api/"), ALONE);
        Set<String> steps = stepsOfAStart(settings);
        Set<String> threads = threads();
        assertThat(steps).hasSizeGreaterThan(6);
        for (String step : steps) {
            for (Supplier<Throwable> kind : InjectedErrors.KINDS) {
                InjectedErrors errors = new InjectedErrors();
                errors.arm(kind, Set.of(step));
                try (OpenDesk opened = open(settings, errors)) {
                    assertThatThrownBy(() -> RunningService.start(settings, opened))
                            .as(step)
                            .isInstanceOf(kind.get().getClass());
                }
                assertThat(FolderLock.holder(data())).as(step).isEmpty();
                new ServerSocket(port, 1, InetAddress.getByName(ALONE)).close();
                Deadline.await("the threads have ended", () -> threads().equals(threads));
            }
        }
        try (OpenDesk opened = open(settings, new InjectedErrors());
                RunningService service = RunningService.start(settings, opened)) {
            assertThat(service.port()).isEqualTo(port);
        }
    }

    private static OpenDesk open(Settings settings, InjectedErrors errors) {
        return new LocalDeskFactory().open(settings, Progress.NONE, new BackgroundLoops(errors, PAUSES));
    }

    /** The names of the service's threads; what Slack's library begins once for good is there before. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(Pattern.compile("corpus|chat-.*|backup-.*|slack-.*|matrix.*|model|making-way")
                        .asMatchPredicate())
                .collect(Collectors.toSet());
    }

    private static Set<String> stepsOfAStart(Settings settings) {
        InjectedErrors errors = new InjectedErrors();
        try (OpenDesk opened = open(settings, errors);
                RunningService service = RunningService.start(settings, opened)) {
            assertThat(service.port()).isPositive();
        }
        return errors.seen().stream().filter(step -> step.startsWith(START)).collect(Collectors.toSet());
    }

    @Test
    void theServiceGoesOnWhateverIsThrownInItsBackgroundAndSaysSo() throws Exception {
        try (EmulatedSlack slack = EmulatedSlack.start().up()) {
            Settings settings = settings(slack.api(), "127.0.0.1");
            InjectedErrors errors = new InjectedErrors();
            try (OpenDesk opened = open(settings, errors);
                    RunningService service = RunningService.start(settings, opened)) {
                Exercise exercise = new Exercise(slack, service);
                Deadline.await("Slack is there", () -> errors.seen().contains("slack-identity: ask Slack who we are"));
                exercise.run(errors, Set.of());
                Set<String> steps = new TreeSet<>(errors.seen());
                steps.removeIf(step -> step.startsWith(START)
                        || step.startsWith("slack-identity: ")
                        || step.endsWith(": forget what is old"));
                assertThat(steps).hasSizeGreaterThanOrEqualTo(12);
                for (Supplier<Throwable> kind : InjectedErrors.KINDS) {
                    errors.arm(kind, steps);
                    Set<String> seenFailing = exercise.run(errors, steps);
                    assertThat(seenFailing).isEqualTo(works(steps));
                }
                assertThat(exercise.metrics("refdesk_background_failures_total"))
                        .isEqualTo(steps.size() * InjectedErrors.KINDS.size());
                assertThat(exercise.metrics("refdesk_background_failing")).isZero();
            }
        }
        assertNoQuestionIsOnDisk();
    }

    private static Set<String> works(Set<String> steps) {
        return steps.stream().map(step -> step.substring(0, step.indexOf(": "))).collect(Collectors.toSet());
    }

    private void assertNoQuestionIsOnDisk() throws IOException {
        try (Stream<Path> files = Files.walk(data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(SlackQuestions.SECRET);
            }
        }
    }

    /** Has each loop of a service do all that it can, while somebody looks how it is. */
    private final class Exercise {
        private final EmulatedSlack slack;
        private final RunningService service;
        private final SlackRequests requests = new SlackRequests();
        private final SlackQuestions questions = new SlackQuestions();
        private int asked;

        Exercise(EmulatedSlack slack, RunningService service) {
            this.slack = slack;
            this.service = service;
        }

        /** Runs until each of these steps failed, and all is well again; gives what was seen failing meanwhile. */
        Set<String> run(InjectedErrors errors, Set<String> steps) throws Exception {
            Set<String> failing = new ConcurrentSkipListSet<>();
            Thread looking = Thread.ofVirtual().start(() -> look(failing));
            try {
                do {
                    ask();
                    Files.writeString(
                            folder.resolve("corpus/more" + asked + ".txt"), "The ferry carries forty passengers.\n");
                    backUp();
                    Deadline.await(
                            "it is in the answers", () -> get("/sources").body().contains("more" + asked + ".txt"));
                    questions.awaitAnswers(slack, asked);
                    Deadline.await("the journal is cut", () -> errors.seen().contains(LAST_STEP_OF_A_CUT));
                } while (!errors.thrown().equals(steps));
                Deadline.await("all is well again", () -> get("/health/ready").statusCode() == 200);
            } finally {
                looking.interrupt();
                looking.join();
            }
            assertThat(questions.answersToAll(slack, asked))
                    .isEqualTo(questions.keys(asked).stream().map(List::of).toList());
            return failing;
        }

        private void ask() throws Exception {
            assertThat(requests.send(uri("/slack/events"), questions.event(asked)))
                    .isEqualTo(200);
            asked++;
        }

        /** As the command does: a folder with a file that asks. */
        private void backUp() throws Exception {
            Path request = Files.createTempDirectory(data(), "backup-");
            Files.createFile(request.resolve("asked"));
            Deadline.await("who asked for a backup is told", () -> Files.exists(request.resolve("done")));
            try (Stream<Path> files = Files.walk(request)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }

        private void look(Set<String> failing) {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    HttpResponse<String> ready = get("/health/ready");
                    Set<String> now = Pattern.compile("(?m)^background: (\\S+) fails$")
                            .matcher(ready.body())
                            .results()
                            .map(found -> found.group(1))
                            .collect(Collectors.toSet());
                    if (ready.statusCode() == 503) {
                        failing.addAll(now);
                    }
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                // It was looked at for long enough.
            }
        }

        private URI uri(String path) {
            return URI.create("http://127.0.0.1:" + service.port() + path);
        }

        private HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
        }

        /** The sum of a figure over all background work. */
        double metrics(String name) throws IOException, InterruptedException {
            return get("/metrics")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name + "{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        }
    }
}
