package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.ServedProcess.Home;

/** {@code refdesk doctor} and {@code refdesk config}, over whole set-ups. */
@Tag("slow")
class DoctorTest {
    @TempDir
    private Path folder = Path.of("");

    private Home home = new Home(folder, "", List.of(), Map.of());

    @BeforeEach
    void set() throws IOException {
        folder = folder.toRealPath();
        home = Home.of(folder, Map.of("REFDESK_WEB_PORT", Doctored.freePort()));
    }

    private Commands.Outcome index() {
        return new Commands(folder, Map.of("REFDESK_VECTORS", "off"))
                .run("index", "--corpus", folder + "/corpus", "--index", folder + "/index");
    }

    @Test
    void withNothingToDoTheExitCodeIs0() {
        assertThat(index().code()).isZero();
        Doctored doctored = Doctored.of(home);
        assertThat(doctored.code()).isZero();
        assertThat(doctored.json().path("status").asString()).isEqualTo("ok");
        assertThat(doctored.of("corpus")).isEqualTo("ok: 2 files in " + folder + "/corpus");
        assertThat(doctored.of("index"))
                .isEqualTo("ok: " + folder + "/index, without vectors, up to date with the corpus");
        assertThat(doctored.of("slack")).isEqualTo("ok: off");
    }

    @Test
    void anIndexBehindItsCorpusIsSomethingToLookAtAndExitCode1() throws IOException {
        Doctored missing = Doctored.of(home);
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.of("index")).startsWith("look: there is none yet");
        index();
        Files.writeString(folder.resolve("corpus/new.txt"), "The bell rings at noon.\n");
        Files.write(folder.resolve("corpus/picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        Doctored behind = Doctored.of(home);
        assertThat(behind.code()).isEqualTo(1);
        assertThat(behind.of("index")).isEqualTo("look: " + folder + "/index is behind its corpus");
        assertThat(behind.advice("index")).startsWith("Run: refdesk index");
        index();
        assertThat(Doctored.of(home).of("corpus")).contains("4 files", "; 1 skipped");
    }

    @Test
    void anEntryOfTheCatalogThatFitsNoDocumentIsNamedWithTheNearest() throws IOException {
        Files.writeString(folder.resolve("corpus/minutes.txt"), "The bell rings at noon.\n");
        Files.writeString(folder.resolve("corpus/catalog.yaml"), "documents:\n  minuets.txt:\n    title: Minutes\n");
        String said = "no document is called minuets.txt; did you mean minutes.txt?";
        assertThat(index().out()).contains("remark   catalog: " + said);
        Doctored doctored = Doctored.of(home);
        assertThat(doctored.of("corpus")).startsWith("look: ");
        assertThat(doctored.advice("corpus")).contains(said);
        Files.writeString(folder.resolve("corpus/catalog.yaml"), "documents:\n  minutes.txt:\n    title: Minutes\n");
        assertThat(index().out()).doesNotContain("remark");
        assertThat(Doctored.of(home).of("corpus")).startsWith("ok: ");
    }

    @Test
    void aDamagedIndexIsToldFromOneOfANewerProgram() throws IOException {
        index();
        Path manifest = folder.resolve("index/manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, "{");
        assertThat(Doctored.of(home).of("index")).startsWith("look: ").contains("damaged manifest");
        Files.writeString(manifest, text.replaceFirst("\"schema\": \\d+", "\"schema\": 9999"));
        Doctored newer = Doctored.of(home);
        assertThat(newer.of("index")).startsWith("wrong: ").contains("made by a newer version");
        assertThat(newer.code()).isEqualTo(3);
    }

    @Test
    void aBrokenConfigurationIsExitCode3WithAllMistakesAndWhatCouldStillBeChecked() {
        Doctored doctored = Doctored.of(
                home,
                Map.of(
                        "REFDESK_WEB_PORT", "many",
                        "REFDESK_SLACK_MODE", "socket",
                        "REFDESK_SLACK_BOT_TOKEN", "xoxb-hidden",
                        "REFDESK_WEBHOST", "x"));
        assertThat(doctored.code()).isEqualTo(3);
        assertThat(doctored.of("configuration")).isEqualTo("wrong: 2 mistakes");
        assertThat(doctored.advice("configuration"))
                .contains(
                        "REFDESK_WEB_PORT: web.port: \"many\"",
                        "slack.app_token_file: has no value",
                        "REFDESK_WEBHOST");
        assertThat(doctored.of("web")).isEqualTo("look: not checked: first fix the configuration of web.port");
        assertThat(doctored.of("slack delivery")).startsWith("look: not checked: first fix the configuration of slack");
        assertThat(doctored.of("corpus")).startsWith("ok: ");
        assertThat(doctored.said()).doesNotContain("hidden");
    }

    @Test
    void besideTheRunningServiceItKnowsWhatIsItsOwn() throws IOException {
        try (ServedProcess served = ServedProcess.start(home)) {
            Doctored beside = Doctored.of(home);
            assertThat(beside.code()).isZero();
            assertThat(beside.of("web")).startsWith("ok: the service listens on 127.0.0.1:");
            assertThat(beside.of("database")).startsWith("ok: in use by the running service: process ");
            Doctored other = Doctored.of(
                    home, Map.of("REFDESK_DATA", folder.resolve("other").toString()));
            assertThat(other.of("web")).startsWith("wrong: another Refdesk listens on");
            served.kill();
        }
        Doctored after = Doctored.of(home);
        assertThat(after.of("web")).contains(" is free");
        assertThat(after.of("database")).isEqualTo("ok: " + home.data() + " can be opened");
        assertThat(after.code()).isZero();
    }

    @Test
    void theLinesAreForPeople() {
        Commands commands = new Commands(folder, Map.of("REFDESK_VECTORS", "off", "REFDESK_WEB_PORT", "0"));
        Commands.Outcome outcome = commands.run("doctor", "--corpus", folder + "/none");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out())
                .contains("ok     configuration     without mistakes")
                .contains("wrong  corpus            there is no " + folder + "/none")
                .contains("       Name a folder of documents as corpus.");
        assertThat(commands.run("doctor", "--jsn").code()).isEqualTo(2);
    }

    @Test
    void configPrintsWhatIsInForceAndAllMistakes() throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), "citations: 7\nweb:\n  port: many\nindx: x\n");
        Commands.Outcome outcome = new Commands(folder, Map.of("REFDESK_VECTORS", "off", "REFDESK_WEBPORT", "1"))
                .run("config", "--config", file.toString(), "--corpus", "papers");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out().lines())
                .contains(
                        "corpus: " + folder + "/papers  # --corpus",
                        "vectors: off  # REFDESK_VECTORS",
                        "citations: 7  # " + file + ", line 1",
                        "web:",
                        "  port: many  # " + file + ", line 3",
                        "data: " + folder + "/data  # default");
        assertThat(outcome.err().lines())
                .containsExactly(
                        "refdesk: REFDESK_WEBPORT: nothing reads this variable; did you mean \"REFDESK_WEB_PORT\"?",
                        "refdesk: " + file + ", line 4: unknown key \"indx\"; did you mean \"index\"?",
                        "refdesk: " + file
                                + ", line 3: web.port: \"many\" is not allowed; it must be a whole number from 0 to"
                                + " 65535");
    }

    @Test
    void configIsAllRightWithoutAFileAndReadByProgramsToo() {
        Commands.Outcome outcome = new Commands(folder, Map.of()).run("config", "--json");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.json()
                        .path("values")
                        .valueStream()
                        .map(value -> value.path("key").asString()))
                .startsWith("corpus", "index")
                .contains("web.port", "matrix.invites_from");
        assertThat(outcome.json().path("mistakes").isEmpty()).isTrue();
    }
}
