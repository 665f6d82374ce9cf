package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.faults.FaultReport;
import org.refdesk.peers.Deadline;

/** No name is resolved when the service begins; some time later they are. */
@Tag("faults")
@Timeout(900)
class UnresolvedNamesTest {
    private static final int CYCLES = FaultReport.count("faults.names", 5);
    private static final String SLACK = "slack.test";
    private static final String HOMESERVER = "matrix.test";

    private final SlackRequests slack = new SlackRequests();
    private final SlackQuestions questions = new SlackQuestions();

    @TempDir
    private Path folder = Path.of("");

    private int answered;
    private int told;

    @Test
    void theServiceAnswersOnAndSaysWhyAndThenGivesWhatItOwes() throws Exception {
        try (EmulatedSlack emulated = EmulatedSlack.start().up()) {
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                beginWithoutNames(emulated, cycle);
            }
        }
        new FaultReport(
                        "Names do not resolve",
                        "A service began while the names of Slack and of the homeserver did not resolve; Slack"
                                + " delivered a question, and then they resolved.")
                .figure("cycles", CYCLES)
                .figure("the log and /health/ready said so", told)
                .figure("questions answered, once each, when they resolved", answered)
                .bar("keeps answering, says why, recovers", answered == CYCLES && told == CYCLES);
    }

    private void beginWithoutNames(EmulatedSlack emulated, int cycle) throws Exception {
        Path hosts = hosts("");
        Files.deleteIfExists(folder.resolve("serve.log"));
        try (ServedProcess served = ServedProcess.start(home(emulated.api(), hosts))) {
            HttpQuestions page = new HttpQuestions(served.address());
            assertThat(slack.send(served.events(), questions.event(cycle))).isEqualTo(200);
            Deadline.await("says why", () -> says("Slack") && says("Matrix"));
            assertThat(page.answer("who lit the lamps?")).contains("lamps.txt");
            told += page.get("/health/ready").body().contains("matrix: not connected") ? 1 : 0;
            hosts("127.0.0.1 " + SLACK + "\n");
            Deadline.await("answers", () -> !questions.answers(emulated, cycle).isEmpty());
            answered += questions.answers(emulated, cycle).size() == 1 ? 1 : 0;
        }
    }

    private ServedProcess.Home home(URI api, Path hosts) throws IOException {
        ServedProcess.Home home = ServedProcess.Home.of(
                        folder, URI.create(api.toString().replace("127.0.0.1", SLACK)))
                .with("REFDESK_MATRIX_HOMESERVER", "https://" + HOMESERVER)
                .with("REFDESK_MATRIX_USER", "desk")
                .with("REFDESK_MATRIX_PASSWORD", "sesame");
        List<String> options = List.of("-Djdk.net.hosts.file=" + hosts, "-Dsun.net.inetaddr.negative.ttl=1");
        return new ServedProcess.Home(home.folder(), home.classPath(), options, home.environment());
    }

    private Path hosts(String lines) throws IOException {
        return Files.writeString(folder.resolve("hosts"), lines);
    }

    private boolean says(String platform) throws IOException {
        return Files.readAllLines(folder.resolve("serve.log")).stream()
                .anyMatch(
                        line -> line.contains(platform + ": not connected") && line.contains("name does not resolve"));
    }
}
