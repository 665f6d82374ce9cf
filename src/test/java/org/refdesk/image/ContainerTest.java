package org.refdesk.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.refdesk.peers.ContainerEngine;
import org.refdesk.peers.ContainerEngine.Outcome;
import org.refdesk.peers.Deadline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The image of the Dockerfile, built and run: {@code mvn -Pcontainer verify}. */
@Tag("container")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class ContainerTest {
    private static final String IMAGE = "localhost/refdesk:test";
    private static final String HERE = "127.0.0.1:8080";
    private static final String ASK = "/api/ask?q=what+did+Wyden+stop%3F";
    private static final long MOST_BYTES = 250_000_000;
    private static final long MOST_RESIDENT_KILOBYTES = 512 << 10;

    @SuppressWarnings("NullAway.Init")
    private ContainerEngine engine;

    @SuppressWarnings("NullAway.Init")
    private BoxedDesk desk;

    @BeforeAll
    void buildAndRun() throws Exception {
        engine = ContainerEngine.installed();
        engine.run("podman", List.of("rm", "--force", "--all", "--volumes"));
        engine.run("podman", List.of("volume", "prune", "--force"));
        // The packages are those that this build has used itself.
        engine.run(
                "buildah",
                List.of(
                        "bud",
                        "--isolation=chroot",
                        "--pull-never",
                        "--format=docker",
                        "--volume=" + System.getProperty("localRepository") + ":/repository:ro",
                        "--build-arg=MAVEN_IMAGE=" + ContainerEngine.MAVEN,
                        "--build-arg=JRE_IMAGE=" + ContainerEngine.JRE,
                        "--build-arg=MAVEN_FLAGS=-o -Dmaven.repo.local=/repository",
                        "--tag=" + IMAGE,
                        "."));
        // What an earlier build was called so.
        engine.run("podman", List.of("image", "prune", "--force"));
        desk = BoxedDesk.start(engine, IMAGE, ComposeFile.read(), "desk", "desk-data");
    }

    @AfterAll
    void remove() throws Exception {
        engine.run("podman", List.of("rm", "--force", "--all", "--volumes"));
    }

    private JsonNode ask() throws IOException, InterruptedException {
        String response = desk.get(ASK, HERE);
        return new ObjectMapper().readTree(response.substring(response.indexOf("\r\n\r\n")));
    }

    private long size(String image) throws IOException, InterruptedException {
        return Long.parseLong(engine.run("podman", List.of("image", "inspect", "--format", "{{.Size}}", image)));
    }

    private String status(String name) throws IOException, InterruptedException {
        return desk.exec("sed", "-n", "s/^" + name + ":[[:space:]]*//p", "/proc/1/status")
                .out()
                .strip();
    }

    @Test
    void itAnswersFromTheSeedsWordForWord() throws Exception {
        JsonNode citation = ask().path("citations").path(0);
        String seed = Files.readString(Path.of("seeds", citation.path("file").asString()));
        assertThat(citation.path("quote").asString()).isNotBlank();
        assertThat(seed).contains(citation.path("quote").asString());
    }

    @Test
    void aQuestionOnTheCommandLineIsAnsweredBesideTheService() throws Exception {
        Outcome asked = desk.exec("refdesk", "ask", "what did Wyden stop?");
        assertThat(asked.code()).as(asked.err()).isZero();
        assertThat(asked.out()).contains("Wyden");
    }

    @Test
    void itRunsAsNobodyInParticularWithNoPowers() throws Exception {
        assertThat(status("Uid")).startsWith("10001");
        assertThat(status("Gid")).startsWith("10001");
        assertThat(status("CapBnd")).matches("0+");
        assertThat(status("NoNewPrivs")).isEqualTo("1");
    }

    @Test
    void itWritesNowhereButInItsDataAndTemporaryFolders() throws Exception {
        for (String folder : List.of("/", "/opt/refdesk", "/opt/refdesk/model", "/corpus", "/config")) {
            assertThat(desk.exec("touch", folder + "/a").code()).as(folder).isNotZero();
        }
        assertThat(desk.exec("touch", "/data/a", "/tmp/a").code()).isZero();
    }

    @Test
    void theModelIsNeitherUnpackedNorCopied() throws Exception {
        assertThat(desk.exec("ls", "/data/index").out()).doesNotContain("model").contains("manifest.json");
        assertThat(desk.exec("find", "/data", "/tmp", "-name", "*.so", "-o", "-name", "*.onnx")
                        .out())
                .isEmpty();
    }

    @Test
    void javaUsesTheCacheThatWasTrainedForIt() throws Exception {
        assertThat(desk.exec("sh", "-c", "tr '\\0' '\\n' </proc/1/cmdline").out())
                .contains("-XX:AOTCache=/opt/refdesk/");
        assertThat(desk.exec("grep", "-c", "[.]aot", "/proc/1/maps").out().strip())
                .isNotEqualTo("0");
    }

    @Test
    void itAnswersUnderNoNameButThatOfItsMachine() throws Exception {
        assertThat(desk.get("/", "evil.example")).contains(" 421 ");
        assertThat(desk.get("/", HERE)).contains(" 200 ");
    }

    @Test
    void whatDoesNotAnswerIsNotHealthy() throws Exception {
        assertThat(desk.exec("env", "REFDESK_WEB_PORT=1", "/opt/refdesk/health").code())
                .isEqualTo(1);
    }

    @Test
    void toldToStopItEndsWell_andGoesOnWithTheSameData() throws Exception {
        String key = desk.exec("cat", "/data/desk/links.key").out();
        String before = ask().path("citations").path(0).path("quote").asString();
        assertThat(desk.stop()).isZero();
        desk.startAgain();
        assertThat(ask().path("citations").path(0).path("quote").asString()).isEqualTo(before);
        assertThat(desk.exec("cat", "/data/desk/links.key").out()).isEqualTo(key);
    }

    @Test
    void aBackupIsMadeAndPutBackWhileItRuns() throws Exception {
        String key = desk.exec("cat", "/data/desk/links.key").out();
        for (String command : new String[] {"backup", "restore"}) {
            Outcome done = desk.exec(
                    "env", "REFDESK_BACKUP_PASSPHRASE=lamps of the harbour", "refdesk", command, "/data/desk.backup");
            assertThat(done.code()).as(done.err()).isZero();
        }
        Deadline.await("it goes on from the backup", desk::isHealthy);
        assertThat(ask().path("citations")).isNotEmpty();
        assertThat(desk.exec("cat", "/data/desk/links.key").out()).isEqualTo(key);
    }

    @Test
    void itTakesNoMoreMemoryThanItIsGiven() throws Exception {
        for (int i = 0; i < 20; i++) {
            desk.get("/?q=who+runs+number+" + i, HERE);
        }
        assertThat(Long.parseLong(status("VmRSS").replace(" kB", ""))).isLessThan(MOST_RESIDENT_KILOBYTES);
    }

    @Test
    void theImageIsSmall() throws Exception {
        assertThat(size(IMAGE) - size(ContainerEngine.JRE)).isLessThan(MOST_BYTES);
    }

    @Test
    void untilItIsSaidWhoMayReadItDoesNotStart() throws Exception {
        Outcome started = BoxedDesk.once(engine, IMAGE);
        assertThat(started.code()).isEqualTo(3);
        assertThat(started.err()).contains("web.access: has no value, and others can reach 0.0.0.0");
    }

    @Test
    void theImageSaysWhatItIs() throws Exception {
        String image = engine.run("podman", List.of("image", "inspect", IMAGE));
        assertThat(image)
                .contains(
                        "\"User\": \"10001:10001\"",
                        "\"org.opencontainers.image.licenses\": \"Apache-2.0\"",
                        "/opt/refdesk/health",
                        "8080/tcp");
        assertThat(BoxedDesk.once(engine, IMAGE, "version").out()).startsWith("refdesk 0.1.0");
    }
}
