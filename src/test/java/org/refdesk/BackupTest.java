package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refdesk.EmulatedSlack.CHANNEL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.chat.records.RecordsState;
import org.refdesk.command.ExitCode;
import org.refdesk.lock.FolderLock;
import org.refdesk.peers.Deadline;

/** Backups of the service while it answers, and what becomes of them elsewhere. */
@Tag("slow")
class BackupTest {
    private static final String PASSPHRASE = "the lamps of the harbour";

    private final long begun = Instant.now().getEpochSecond();
    private final SlackRequests requests = new SlackRequests();

    @TempDir
    private Path folder = Path.of("");

    private Path backup = Path.of("");

    @BeforeEach
    void name() {
        backup = folder.resolve("desk.backup");
    }

    /** Runs a command on the files of a home. */
    private static Commands.Outcome run(ServedProcess.Home home, String command, Path backup) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "REFDESK_BACKUP_PASSPHRASE",
                PASSPHRASE,
                "REFDESK_DATA",
                home.data().toString(),
                "REFDESK_VECTORS",
                "off"));
        return new Commands(home.folder(), environment)
                .run(
                        command,
                        "--corpus",
                        home.folder().resolve("corpus").toString(),
                        "--index",
                        home.folder().resolve("index").toString(),
                        backup.toString());
    }

    private static void assertDone(Commands.Outcome outcome) {
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    private String ts(int question) {
        return String.format(Locale.ROOT, "%d.%06d", begun, 500_000 + question);
    }

    private static String key(String ts) {
        return "slack:" + SlackRequests.TEAM + ":" + CHANNEL + ":" + ts;
    }

    private void ask(ServedProcess served, String ts) throws Exception {
        assertThat(requests.send(served.events(), SlackRequests.mention(CHANNEL, ts, "who lit the lamps?")))
                .isEqualTo(200);
    }

    private static void awaitAnswer(EmulatedSlack slack, String ts) throws Exception {
        String key;
        do {
            key = EmulatedSlack.key(slack.await("chat.postMessage").answer().path("message"));
        } while (!key.equals(key(ts)));
    }

    @Test
    void whatWasAskedBeforeABackupIsAnsweredOnceAlsoByTheDeskThatGoesOnFromIt() throws Exception {
        try (EmulatedSlack slack = EmulatedSlack.start().up()) {
            ServedProcess.Home home = ServedProcess.Home.of(Files.createDirectory(folder.resolve("old")), slack.api());
            byte[] key;
            try (ServedProcess served = ServedProcess.start(home)) {
                ask(served, ts(1));
                awaitAnswer(slack, ts(1));
                slack.road((method, forward) -> {
                    if (!method.equals("chat.postMessage")) {
                        forward.run();
                    }
                });
                ask(served, ts(2));
                assertDone(run(home, "backup", backup));
                slack.road((method, forward) -> forward.run());
                awaitAnswer(slack, ts(2));
                ask(served, ts(3));
                awaitAnswer(slack, ts(3));
                key = Files.readAllBytes(home.data().resolve("links.key"));
                assertThat(leftovers(home.data())).isEmpty();
                served.stop();
            }
            ServedProcess.Home other = ServedProcess.Home.of(Files.createDirectory(folder.resolve("new")), slack.api());
            assertDone(run(other, "restore", backup));
            assertThat(other.data().resolve("links.key")).hasBinaryContent(key);
            assertPrivate(other.data());
            try (ServedProcess served = ServedProcess.start(other)) {
                for (int i = 1; i <= 3; i++) {
                    ask(served, ts(i));
                }
                ask(served, ts(4));
                awaitAnswer(slack, ts(4));
                served.stop();
            }
            for (int i = 1; i <= 4; i++) {
                assertThat(EmulatedSlack.keys(slack.thread(CHANNEL, ts(i)))).containsExactly(key(ts(i)));
            }
            assertThat(Files.readString(other.log())).doesNotContain("defect", "given up");
        }
    }

    private static List<Path> leftovers(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.getFileName().toString().startsWith("backup-"))
                    .toList();
        }
    }

    private static void assertPrivate(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void aRunningServiceMakesWayAndGoesOnFromTheBackup() throws Exception {
        try (EmulatedSlack slack = EmulatedSlack.start().up()) {
            ServedProcess.Home home = ServedProcess.Home.of(folder.resolve("desk"), slack.api());
            try (ServedProcess served = ServedProcess.start(home)) {
                ask(served, ts(1));
                awaitAnswer(slack, ts(1));
                assertDone(run(home, "backup", backup));
                ask(served, ts(2));
                awaitAnswer(slack, ts(2));
                assertDone(run(home, "restore", backup));
                ServedProcess again = served.again(home);
                for (int i = 1; i <= 3; i++) {
                    ask(again, ts(i));
                }
                awaitAnswer(slack, ts(3));
                assertThat(again.stop()).isZero();
            }
            for (int i = 1; i <= 3; i++) {
                assertThat(EmulatedSlack.keys(slack.thread(CHANNEL, ts(i)))).containsExactly(key(ts(i)));
            }
            assertThat(home.data().resolve("restored.txt")).exists();
            assertThat(Files.readString(home.log())).doesNotContain("defect", "given up", "trouble");
        }
    }

    @Test
    void aServiceThatMadeWayForARestoringThatIsKilledGoesOn() throws Exception {
        ServedProcess.Home home = ServedProcess.Home.of(folder.resolve("desk"), Map.of());
        Path killed = asking(home);
        Path asked = killed.resolve("asked");
        try (ServedProcess served = ServedProcess.start(home)) {
            FolderLock restoring = FolderLock.take(killed);
            Deadline.await("makes way", () -> !Files.exists(asked) && isFree(home.data()));
            restoring.close();
            ServedProcess again = served.again(home);
            assertThat(new HttpQuestions(again.address()).answer("who lit the lamps?"))
                    .contains(ServedProcess.QUOTE);
            assertThat(again.stop()).isZero();
        }
    }

    /** The folder of a restoring that asks for the data. */
    private static Path asking(ServedProcess.Home home) throws IOException {
        Path folder = Files.createDirectory(home.folder().resolve(".data.restoring-1"));
        Files.createFile(folder.resolve("asked"));
        return folder;
    }

    private static boolean isFree(Path data) throws IOException {
        return FolderLock.holder(data).isEmpty();
    }

    @Test
    void aRestoringThatNobodyDoesIsNotMadeWayForAndIsTidiedUpByTheNext() throws Exception {
        ServedProcess.Home home = ServedProcess.Home.of(folder.resolve("desk"), Map.of());
        Path killed = asking(home);
        Path asked = killed.resolve("asked");
        try (ServedProcess served = ServedProcess.start(home)) {
            assertDone(run(home, "backup", backup));
            assertThat(asked).exists();
            assertDone(run(home, "restore", backup));
            assertThat(killed).doesNotExist();
            assertThat(served.again(home).stop()).isZero();
        }
    }

    @Test
    void aDamagedBackupIsRefusedWhole() throws Exception {
        ServedProcess.Home home = ServedProcess.Home.of(folder.resolve("desk"), Map.of());
        try (ServedProcess served = ServedProcess.start(home)) {
            assertDone(run(home, "backup", backup));
            served.stop();
        }
        byte[] key = Files.readAllBytes(home.data().resolve("links.key"));
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.backup"), bytes);
        Commands.Outcome refused = run(home, "restore", damaged);
        assertThat(refused.code()).isEqualTo(ExitCode.SETUP);
        assertThat(refused.err()).contains("damaged", "Nothing was restored");
        assertThat(home.data().resolve("links.key")).hasBinaryContent(key);
        assertThat(home.data().resolve("restored.txt")).doesNotExist();
        Files.delete(home.data().resolve("links.key"));
        Commands.Outcome restored = run(home, "restore", backup);
        assertDone(restored);
        assertThat(restored.out()).contains("data.before-restore-");
        assertThat(home.data().resolve("links.key")).hasBinaryContent(key);
    }

    @Test
    void whatANewerVersionWroteIsRefusedWholeAndNotTouched() throws Exception {
        ServedProcess.Home home = ServedProcess.Home.of(folder.resolve("desk"), Map.of());
        try (ServedProcess served = ServedProcess.start(home)) {
            served.stop();
        }
        Path manifest = home.folder().resolve("index").resolve("manifest.json");
        String current = Files.readString(manifest);
        Path kept = home.data().resolve("chat.mv.db");
        byte[] known = Files.readAllBytes(kept);
        ofANewerVersion(home.data());
        assertDone(run(home, "backup", backup));
        Files.write(kept, known);
        Files.delete(manifest);
        Commands.Outcome database = run(home, "restore", backup);
        assertThat(database.code()).isEqualTo(ExitCode.SETUP);
        assertThat(database.err()).contains("does not fit this version", "newer version", "Nothing was restored");
        assertThat(kept).hasBinaryContent(known);
        assertThat(manifest).doesNotExist();
        Files.writeString(manifest, current.replaceFirst("\"schema\": \\d+", "\"schema\": 999"));
        Commands.Outcome index = run(home, "ask", Path.of("lamps"));
        assertThat(index.code()).isEqualTo(ExitCode.SETUP);
        assertThat(index.err()).contains("was made by a newer version");
        assertThat(manifest).content().contains("999");
    }

    private static void ofANewerVersion(Path data) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("chat"));
                Statement statement = database.createStatement()) {
            statement.executeUpdate("insert into \"flyway_schema_history\" select \"installed_rank\" + 1, '999',"
                    + " 'later', \"type\", 'V999__later.sql', 1, \"installed_by\", \"installed_on\", 1, true"
                    + " from \"flyway_schema_history\" order by \"installed_rank\" desc fetch first row only");
        }
    }

    @Test
    void whatAnEarlierVersionWroteIsRestoredAndAnswers() throws Exception {
        ServedProcess.Home home = ServedProcess.Home.of(folder.resolve("desk"), Map.of());
        Files.copy(Objects.requireNonNull(BackupTest.class.getResourceAsStream("desk-0.1.0.backup")), backup);
        assertDone(run(home, "restore", backup));
        assertThat(home.data().resolve("links.key")).isNotEmptyFile();
        assertThat(RecordsState.of(home.data())).isNotEqualTo(RecordsState.NONE);
        assertThat(home.folder().resolve("index").resolve("manifest.json")).exists();
        Commands.Outcome answer = run(home, "ask", Path.of("lamps"));
        assertThat(answer.out()).contains(ServedProcess.QUOTE);
        try (ServedProcess served = ServedProcess.start(home)) {
            assertThat(served.stop()).isZero();
        }
        assertThat(RecordsState.of(home.data())).isEqualTo(RecordsState.CURRENT);
    }

    @Test
    void withoutAPassphraseNothingIsMade() throws Exception {
        ServedProcess.Home home = ServedProcess.Home.of(folder.resolve("desk"), Map.of());
        Files.createDirectories(home.data());
        Commands.Outcome outcome = new Commands(
                        home.folder(), Map.of("REFDESK_DATA", home.data().toString()))
                .run("backup", backup.toString());
        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("--passphrase-file", "REFDESK_BACKUP_PASSPHRASE");
        assertThat(backup).doesNotExist();
    }
}
