package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.faults.FaultReport;
import org.refdesk.peers.Deadline;

/** Connections take the last file that the service may open. */
@Tag("faults")
@Timeout(900)
class NoDescriptorsTest {
    private static final int CYCLES = FaultReport.count("faults.descriptors", 10);
    private static final int CONNECTIONS = 60;
    private static final int LEFT = 10;

    private final SlackRequests slack = new SlackRequests();
    private final SlackQuestions questions = new SlackQuestions();

    @TempDir
    private Path folder = Path.of("");

    private int answeredMeanwhile;
    private int answered;

    @Test
    void theServiceAnswersOverWhatIsOpenAndRecovers() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "prlimit is needed, of util-linux");
        try (EmulatedSlack emulated = EmulatedSlack.start().up()) {
            ServedProcess.Home home = ServedProcess.Home.of(folder, emulated.api());
            try (ServedProcess served = ServedProcess.start(home)) {
                for (int cycle = 0; cycle < CYCLES; cycle++) {
                    exhaust(served, emulated, cycle);
                }
            }
        }
        long said = Files.readAllLines(folder.resolve("serve.log")).stream()
                .filter(line -> line.contains("Too many open files"))
                .count();
        new FaultReport(
                        "Descriptors exhausted",
                        "So many connections were held open that the service could open no file; a document came, and"
                                + " somebody asked over a connection that was there; then they were closed.")
                .figure("cycles", CYCLES)
                .figure("questions answered meanwhile", answeredMeanwhile)
                .figure("questions of Slack answered, once each", answered)
                .figure("lines of the log that say why", said)
                .bar(
                        "keeps answering or says why, recovers",
                        answeredMeanwhile == CYCLES && answered == CYCLES && said > 0);
    }

    private void exhaust(ServedProcess served, EmulatedSlack emulated, int cycle) throws Exception {
        HttpQuestions page = new HttpQuestions(served.address());
        assertThat(page.answer("who lit the lamps?")).contains("lamps.txt");
        String document = "note" + cycle + ".txt";
        List<Socket> held = new ArrayList<>();
        limit(served, open(served) + LEFT);
        try {
            URI address = served.address();
            for (int i = 0; i < CONNECTIONS; i++) {
                held.add(new Socket(InetAddress.getByName(address.getHost()), address.getPort()));
            }
            Deadline.await("has no descriptor left", () -> open(served) >= limited(served));
            Files.writeString(folder.resolve("corpus").resolve(document), "The note is about zyx" + cycle + ".\n");
            answeredMeanwhile +=
                    page.answer("who lit the lamps in " + cycle + "?").contains("lamps.txt") ? 1 : 0;
            Deadline.await("says why", () -> said(cycle));
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
        Deadline.await(
                "takes in what changed",
                () -> page.answer("what is the note about zyx" + cycle + "?").contains(document));
        limit(served, 4_096);
        assertThat(slack.send(served.events(), questions.event(cycle))).isEqualTo(200);
        Deadline.await(
                "answers Slack", () -> !questions.answers(emulated, cycle).isEmpty());
        answered += questions.answers(emulated, cycle).size() == 1 ? 1 : 0;
    }

    /** Once for each time, for the trouble is over in between. */
    private boolean said(int cycle) throws IOException {
        return Files.readAllLines(folder.resolve("serve.log")).stream()
                        .filter(line -> line.contains("answering from the index as it is"))
                        .count()
                > cycle;
    }

    private static long open(ServedProcess served) throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", String.valueOf(served.pid()), "fd"))) {
            return descriptors.count();
        }
    }

    private static long limited(ServedProcess served) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(served.pid()), "limits")).stream()
                .filter(line -> line.startsWith("Max open files"))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s{2,}", -1)[1]))
                .sum();
    }

    private static void limit(ServedProcess served, long descriptors) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "prlimit", "--pid", String.valueOf(served.pid()), "--nofile=" + descriptors + ":")
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
