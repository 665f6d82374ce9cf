package org.refdesk.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.records.ChatRecords;
import org.refdesk.config.ConfigInput;
import org.refdesk.config.ConfigurationReport;
import org.refdesk.config.Settings;
import org.refdesk.doctor.CheckResult.Status;
import org.refdesk.index.IndexLock;

class ChecksTest {
    private static final Map<String, String> SLACK = Map.of(
            "REFDESK_SLACK_MODE", "http",
            "REFDESK_SLACK_BOT_TOKEN", "xoxb-1",
            "REFDESK_SLACK_SIGNING_SECRET", "sesame");

    @TempDir
    private Path temporary = Path.of("");

    /** As paths are printed. */
    private Path home = Path.of("");

    @BeforeEach
    void folders() throws IOException {
        home = temporary.toRealPath();
    }

    private ConfigurationReport report(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Map.of("REFDESK_VECTORS", "off"));
        all.putAll(environment);
        return ConfigurationReport.of(new ConfigInput(null, null, null, all, home, home));
    }

    private Settings settings(Map<String, String> environment) {
        return report(environment).settings();
    }

    private static Freshness behind() {
        return (settings, model) -> Optional.empty();
    }

    @Test
    void memoryIsHeldAgainstWhatTheSettingsNeed() {
        MemoryCheck with = new MemoryCheck(settings(Map.of("REFDESK_VECTORS", "on")));
        MemoryCheck without = new MemoryCheck(settings(Map.of()));
        MemoryCheck much = new MemoryCheck(settings(Map.of("REFDESK_CACHE_SIZE", "200 MB")));
        long megabyte = 1 << 20;
        assertThat(with.look(256 * megabyte, 1024 * megabyte))
                .isEqualTo(CheckResult.ok("1024 MB, of which Java's heap may take 256 MB"));
        assertThat(with.look(256 * megabyte, 512 * megabyte).status()).isEqualTo(Status.LOOK);
        assertThat(with.look(256 * megabyte, 256 * megabyte).status()).isEqualTo(Status.WRONG);
        assertThat(without.look(256 * megabyte, 512 * megabyte).status()).isEqualTo(Status.OK);
        assertThat(without.look(128 * megabyte, 512 * megabyte).advice())
                .singleElement()
                .asString()
                .contains("-Xmx176m");
        assertThat(much.look(256 * megabyte, 1024 * megabyte).advice())
                .singleElement()
                .asString()
                .contains("-Xmx360m");
    }

    @Test
    void theClockIsHeldAgainstThatOfSlack() throws IOException, InterruptedException {
        HttpServer slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slack.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        slack.start();
        try {
            Map<String, String> environment = new HashMap<>(SLACK);
            environment.put(
                    "REFDESK_SLACK_API",
                    "http://127.0.0.1:" + slack.getAddress().getPort() + "/api/");
            Instant now = Instant.now();
            assertThat(new ClockCheck(report(environment)).look().status()).isEqualTo(Status.OK);
            assertThat(new ClockCheck(report(environment), () -> now.minusSeconds(120))
                            .look()
                            .status())
                    .isEqualTo(Status.LOOK);
            CheckResult late = new ClockCheck(report(environment), () -> now.plusSeconds(900)).look();
            assertThat(late.status()).isEqualTo(Status.WRONG);
            assertThat(late.message()).matches("\\d+ seconds ahead of Slack");
        } finally {
            slack.stop(0);
        }
    }

    @Test
    void withoutAServerTheClockIsHeldAgainstTheMakingOfTheProgram() throws IOException, InterruptedException {
        assertThat(new ClockCheck(report(Map.of())).look().status()).isEqualTo(Status.OK);
        assertThat(new ClockCheck(report(Map.of()), () -> Instant.EPOCH).look().status())
                .isEqualTo(Status.LOOK);
    }

    @Test
    void aTemporaryFolderThatIsOfNoUseMattersToMatrixAlone() throws IOException, InterruptedException {
        Path file = Files.createFile(home.resolve("file"));
        Settings matrix =
                settings(Map.of("REFDESK_MATRIX_HOMESERVER", "https://example.org", "REFDESK_MATRIX_USER", "desk"));
        assertThat(new NoexecTempFolderCheck(matrix, home).look()).isEqualTo(CheckResult.ok(home + " can be used"));
        assertThat(new NoexecTempFolderCheck(matrix, file).look().status()).isEqualTo(Status.WRONG);
        assertThat(new NoexecTempFolderCheck(settings(Map.of()), file).look())
                .isEqualTo(CheckResult.ok(file + " cannot be written, which only Matrix needs"));
        try (var left = Files.list(home)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void whereNoFolderCanBeMadeTheDiskIsWrong() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        assertThat(new DiskCheck(settings(Map.of())).look().status()).isEqualTo(Status.OK);
        CheckResult finding = new DiskCheck(settings(Map.of("REFDESK_DATA", file + "/data"))).look();
        assertThat(finding.status()).isEqualTo(Status.WRONG);
        assertThat(finding.advice()).singleElement().asString().contains(file + " is no folder");
    }

    @Test
    void aDataFolderOrKeyThatOthersCanReadIsNamed() throws IOException {
        Path data = Files.createDirectories(home.resolve("data"));
        Path key = Files.createFile(data.resolve("links.key"));
        Path recovery =
                Files.createFile(Files.createDirectories(data.resolve("matrix")).resolve("recovery-key.txt"));
        for (Path path : List.of(data, key, recovery.getParent(), recovery)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(new SecretsCheck(report(Map.of())).look())
                .isEqualTo(CheckResult.ok("0 secrets set; closed to others, as is the data folder"));
        for (Path path : List.of(data, key, recovery.getParent(), recovery)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-x---"));
            assertThat(new SecretsCheck(report(Map.of())).look())
                    .isEqualTo(CheckResult.look(
                            "0 secrets set; see below", path + " is open to others; run: chmod go= " + path));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aSecretThatIsNeededAndBadIsWrongAndOneThatIsNotNeededIsLookedAt() throws IOException {
        Path token = Files.writeString(home.resolve("token"), "xoxb-hidden");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));
        Map<String, String> environment = new HashMap<>(SLACK);
        environment.put("REFDESK_SLACK_BOT_TOKEN_FILE", token.toString());
        CheckResult needed = new SecretsCheck(report(environment)).look();
        assertThat(needed.status()).isEqualTo(Status.WRONG);
        assertThat(needed.advice())
                .containsExactly("slack.bot_token_file: " + token + " can be read by others; run: chmod 600 " + token);
        environment.put("REFDESK_SLACK_MODE", "off");
        assertThat(new SecretsCheck(report(environment)).look().status()).isEqualTo(Status.LOOK);
    }

    @Test
    void aPortThatAnotherProgramHasIsWrong() throws IOException, InterruptedException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings = settings(Map.of("REFDESK_WEB_PORT", String.valueOf(other.getLocalPort())));
            Thread.ofVirtual().start(() -> hangUp(other));
            CheckResult finding = new WebCheck(settings, Optional.empty()).look();
            assertThat(finding.status()).isEqualTo(Status.WRONG);
            assertThat(finding.message())
                    .isEqualTo("127.0.0.1:" + other.getLocalPort() + " is taken by another program");
        }
        assertThat(new WebCheck(settings(Map.of("REFDESK_WEB_PORT", "0")), Optional.empty()).look())
                .isEqualTo(CheckResult.ok("takes a free port at 127.0.0.1, access: open"));
        Map<String, String> elsewhere = Map.of("REFDESK_WEB_HOST", "192.0.2.1", "REFDESK_WEB_ACCESS", "open");
        assertThat(new WebCheck(settings(elsewhere), Optional.empty()).look().message())
                .isEqualTo("192.0.2.1 is no address of this machine");
    }

    private static void hangUp(ServerSocket server) {
        try {
            while (!server.isClosed()) {
                server.accept().close();
            }
        } catch (SocketException e) {
            assertThat(server.isClosed()).isTrue();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPublicAddressWhereNothingAnswersIsLookedAt() throws IOException, InterruptedException {
        int free;
        try (ServerSocket reserved = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = reserved.getLocalPort();
        }
        Map<String, String> environment = Map.of("REFDESK_WEB_PUBLIC_URL", "http://127.0.0.1:" + free);
        CheckResult finding = new PublicAddressCheck(settings(environment)).look();
        assertThat(finding.status()).isEqualTo(Status.LOOK);
        assertThat(finding.message())
                .contains("cannot be reached from here: the connection was refused, or nothing listens there");
    }

    @Test
    void theDatabaseIsOpenedWithoutBeingChanged() throws IOException {
        Settings settings = settings(Map.of());
        DatabaseCheck check = new DatabaseCheck(settings, Optional.empty());
        Path data = settings.service().data();
        assertThat(check.look().message()).startsWith("none yet in " + data);
        assertThat(data).doesNotExist();
        ChatRecords.open(data, false, Instant::now, new BackgroundLoops()).close();
        byte[] before = Files.readAllBytes(data.resolve("chat.mv.db"));
        assertThat(check.look()).isEqualTo(CheckResult.ok(data + " can be opened"));
        assertThat(Files.readAllBytes(data.resolve("chat.mv.db"))).isEqualTo(before);
        assertThat(new DatabaseCheck(settings, Optional.of("process 7")).look())
                .isEqualTo(CheckResult.ok("in use by the running service: process 7"));
        Files.writeString(data.resolve("chat.mv.db"), "this is no database, and never was one".repeat(1000));
        CheckResult damaged = check.look();
        assertThat(damaged.status()).isEqualTo(Status.WRONG);
        assertThat(damaged.message()).startsWith("the database in " + data + " cannot be used");
    }

    @Test
    void synonymsWithMistakesAreWrong() throws IOException {
        Settings settings = settings(Map.of());
        assertThat(new SynonymsCheck(settings).look().status()).isEqualTo(Status.OK);
        Path file = Files.writeString(
                Files.createDirectories(home.resolve("config")).resolve("synonyms.txt"), "alone\n");
        CheckResult finding = new SynonymsCheck(settings).look();
        assertThat(finding.status()).isEqualTo(Status.WRONG);
        assertThat(finding.message()).isEqualTo("1 mistake in " + file);
    }

    @Test
    void aCorpusMustHoldFilesAndACatalogWithoutMistakes() throws IOException {
        Settings settings = settings(Map.of());
        CorpusCheck check = new CorpusCheck(settings, behind());
        assertThat(check.look().message()).isEqualTo("there is no " + home.resolve("seeds"));
        Files.createDirectories(settings.corpus());
        assertThat(check.look().status()).isEqualTo(Status.WRONG);
        Files.writeString(settings.corpus().resolve("a.txt"), "The lamps are lit.\n");
        assertThat(check.look()).isEqualTo(CheckResult.ok("1 file in " + settings.corpus()));
        Files.createSymbolicLink(settings.corpus().resolve("away"), Path.of("/etc/hosts"));
        assertThat(check.look().message()).contains("; 1 skipped");
        Files.writeString(settings.corpus().resolve("catalog.yaml"), "documnts:\n");
        CheckResult mistaken = check.look();
        assertThat(mistaken.status()).isEqualTo(Status.WRONG);
        assertThat(mistaken.advice()).singleElement().asString().startsWith("catalog.yaml:1: ");
    }

    @Test
    void anIndexThatIsMissingIsToBeBuiltAndWhoBuildsItIsNamed() throws IOException {
        Settings settings = settings(Map.of());
        IndexCheck check = new IndexCheck(settings, behind());
        assertThat(check.look())
                .isEqualTo(CheckResult.look(
                        "there is none yet in " + settings.index(),
                        "Run: refdesk index (the next start does so, too)."));
        try (IndexLock lock = IndexLock.acquire(settings.index())) {
            CheckResult finding = check.look();
            assertThat(lock).isNotNull();
            assertThat(finding.status()).isEqualTo(Status.OK);
            assertThat(finding.message())
                    .contains(
                            "now written by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aModelIsWholeAndRunsOrIsToBeDeleted() throws IOException {
        assertThat(new ModelCheck(settings(Map.of()), Optional.empty()).look()).isEqualTo(CheckResult.ok("off"));
        Settings settings = settings(Map.of("REFDESK_VECTORS", "on"));
        ModelCheck check = new ModelCheck(settings, Optional.empty());
        assertThat(check.look().status()).isEqualTo(Status.OK);
        Path model = settings.model().resolve("e5-small-v2-q.onnx");
        assertThat(new ModelCheck(settings, Optional.of("process 7")).look())
                .isEqualTo(CheckResult.ok("whole; in use by the running service"));
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length / 2] ^= 1;
        Files.write(model, bytes);
        assertThat(check.look())
                .isEqualTo(CheckResult.wrong("its files are damaged", "Delete " + model + "; it is written again."));
    }
}
