package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.command.ExitCode;
import org.refdesk.faults.FaultReport;
import org.refdesk.peers.Deadline;

/** The disk that a service keeps its index and its records on is full, again and again. */
@Tag("faults")
@Timeout(3600)
class FullDiskServiceTest {
    private static final String BACKUP = "desk.backup";
    private static final int CYCLES = FaultReport.count("faults.cycles", 50);

    private final HttpClient client = HttpClient.newHttpClient();
    private final SlackRequests slack = new SlackRequests();
    private final SlackQuestions questions = new SlackQuestions();

    @TempDir
    private Path folder = Path.of("");

    private int refused;
    private int acknowledgedInVain;
    private int refusedBackups;

    @Test
    void answersGoOnAndTheServiceRecoversByItself() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()), "a tmpfs needs root");
        try (EmulatedSlack emulated = EmulatedSlack.start().up()) {
            ServedProcess.Home home = onDisk(ServedProcess.Home.of(folder, emulated.api()), disk);
            try (ServedProcess served = ServedProcess.start(home)) {
                for (int cycle = 0; cycle < CYCLES; cycle++) {
                    fillAndEmpty(served, emulated, disk, cycle);
                }
                report();
            }
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static ServedProcess.Home onDisk(ServedProcess.Home home, Path disk) throws IOException {
        Files.createSymbolicLink(home.folder().resolve("index"), Files.createDirectory(disk.resolve("index")));
        return home.with("REFDESK_DATA", disk.resolve("data").toString()).with("REFDESK_WEB_PER_MINUTE", "1000000");
    }

    private void fillAndEmpty(ServedProcess served, EmulatedSlack emulated, Path disk, int cycle) throws Exception {
        Path corpus = folder.resolve("corpus");
        Path ballast = disk.resolve("ballast");
        fill(ballast);
        Files.writeString(
                corpus.resolve("new" + cycle + ".txt"), ("The new note is about zyx" + cycle + ". ").repeat(500));
        int status = slack.send(served.events(), questions.event(cycle));
        refusedBackups += backup(disk).code() == ExitCode.SETUP ? 1 : 0;
        assertThat(answer(served, "who lit the lamps?")).contains("lamps.txt");
        Deadline.await("tells of the full disk", () -> said() > cycle);
        Files.delete(ballast);
        assertThat(backup(disk).code()).isZero();
        Files.delete(disk.resolve(BACKUP));
        Deadline.await(
                "recovers",
                () -> answer(served, "what is the new note about zyx" + cycle + "?")
                        .contains("new" + cycle + ".txt"));
        if (status == 200) {
            // There was room for its few bytes: then it must be answered.
            acknowledgedInVain += answered(emulated, cycle) ? 0 : 1;
        } else {
            refused++;
            assertThat(slack.send(served.events(), questions.event(cycle))).isEqualTo(200);
            assertThat(answered(emulated, cycle)).isTrue();
        }
    }

    /** Onto the same disk. What is not whole must not be left there. */
    private Commands.Outcome backup(Path disk) {
        Map<String, String> environment = Map.of(
                "REFDESK_BACKUP_PASSPHRASE",
                "the lamps of the harbour",
                "REFDESK_DATA",
                disk.resolve("data").toString(),
                "REFDESK_VECTORS",
                "off");
        Commands.Outcome outcome = new Commands(folder, environment)
                .run(
                        "backup",
                        "--corpus",
                        folder.resolve("corpus").toString(),
                        "--index",
                        folder.resolve("index").toString(),
                        disk.resolve(BACKUP).toString());
        assertThat(Files.exists(disk.resolve(BACKUP))).as(outcome.err()).isEqualTo(outcome.code() == ExitCode.OK);
        assertThat(disk.resolve(BACKUP + ".part")).doesNotExist();
        return outcome;
    }

    private boolean answered(EmulatedSlack emulated, int cycle) throws Exception {
        return Deadline.comes(() -> !questions.answers(emulated, cycle).isEmpty());
    }

    /** Takes the last byte. */
    private static void fill(Path ballast) throws IOException {
        for (int piece = 1 << 20; piece > 0; piece >>= 4) {
            try (OutputStream out =
                    Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                byte[] bytes = new byte[piece];
                while (true) {
                    out.write(bytes);
                }
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("No space left");
            }
        }
    }

    private String answer(ServedProcess served, String question) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        served.address().resolve("/api/ask?q=" + question.replace(" ", "%20")))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private long said() throws IOException {
        return Files.readString(folder.resolve("serve.log"))
                .lines()
                .filter(line -> line.contains("is full: make room"))
                .count();
    }

    private void report() throws IOException {
        long said = said();
        new FaultReport(
                        "Disk full",
                        "A tmpfs of 24 MB that held the index and the records of a service, and was to hold a backup,"
                            + " was filled to the last byte while a document came and Slack delivered a question, and"
                            + " emptied again.")
                .figure("cycles", CYCLES)
                .figure("questions refused, delivered again and answered", refused)
                .figure("questions acknowledged and not answered", acknowledgedInVain)
                .figure("backups onto the full disk refused, and made when it was emptied", refusedBackups)
                .figure("times the log said that the disk is full", said)
                .bar(
                        "answers go on, recovers by itself, says why",
                        acknowledgedInVain == 0 && said >= CYCLES && refusedBackups == CYCLES);
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
