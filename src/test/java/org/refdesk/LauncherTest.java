package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.peers.Deadline;

/** The launcher, with a made-up JDK that says what it was called with, and a made-up Maven that counts its calls. */
class LauncherTest {
    private static final String JAVA = """
        #!/bin/sh
        for argument in "$@"; do
          case $argument in
            -XX:AOTCacheOutput=*) : >"${argument#*=}"; exit 0 ;;
            -Xmx1) exit 1 ;;
            -version) exit 0 ;;
          esac
        done
        echo "java $*"
        cat
        exit 7
        """;
    private static final String MAVEN = """
        #!/bin/sh
        echo built >>builds
        [ -f broken ] && { echo '[ERROR] it is broken'; exit 1; }
        mkdir -p target/dist/lib
        : >target/dist/refdesk.jar
        """;

    @TempDir
    private Path folder = Path.of("");

    private Path home = Path.of("");

    private record Outcome(int code, String out, String err) {}

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(folder.toRealPath().resolve("a home"));
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("src/build"));
        Files.writeString(home.resolve("src/main/A.java"), "");
        Files.writeString(home.resolve("pom.xml"), "");
        Files.copy(Path.of("refdesk"), home.resolve("refdesk"), StandardCopyOption.COPY_ATTRIBUTES);
        age(
                home.resolve("src/main/A.java"),
                home.resolve("src/main"),
                home.resolve("src/build"),
                home.resolve("pom.xml"));
        jdk("jdk", "25.0.1");
        script("bin/mvn", MAVEN);
    }

    private static void age(Path... files) throws IOException {
        for (Path file : files) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        }
    }

    private void jdk(String name, String version) throws IOException {
        script(name + "/bin/java", JAVA);
        script(name + "/bin/javac", "#!/bin/sh\n");
        Files.writeString(folder.resolve(name + "/release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private void script(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Process start(Path launcher, String jdk, String typed) throws IOException {
        return start(launcher, jdk, typed, "-Xmx99m");
    }

    private Process start(Path launcher, String jdk, String typed, String options) throws IOException {
        Path input = Files.writeString(Files.createTempFile(folder, "typed", ""), typed);
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "ask", "two words")
                .directory(folder.toFile())
                .redirectInput(input.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        folder.resolve("bin") + ":/usr/bin:/bin",
                        "JAVA_HOME",
                        folder.resolve(jdk).toString(),
                        "REFDESK_JAVA_OPTS",
                        options));
        return builder.start();
    }

    private static Outcome outcome(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out, err);
    }

    private Outcome run() throws IOException, InterruptedException {
        return outcome(start(home.resolve("refdesk"), "jdk", "typed\n"));
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(home.resolve("builds"));
    }

    @Test
    void theFirstCallBuildsAndRunsJavaInItsPlace() throws Exception {
        Outcome outcome = run();
        assertThat(outcome.code()).isEqualTo(7);
        assertThat(outcome.out()).endsWith("-jar " + home + "/target/dist/refdesk.jar ask two words\ntyped\n");
        assertThat(outcome.out()).contains("-XX:AOTCache=", "-Xmx99m");
        assertThat(outcome.err()).contains("refdesk: building");
    }

    @Test
    void aLaterCallBuildsNothingAndSaysNothing() throws Exception {
        run();
        Outcome outcome = run();
        assertThat(outcome.err()).isEmpty();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void aSourceThatIsNewerIsBuilt() throws Exception {
        run();
        FileTime later = FileTime.from(Instant.now().plusSeconds(60));
        Files.setLastModifiedTime(home.resolve("src/main/A.java"), later);
        run();
        assertThat(builds()).hasSize(2);
    }

    @Test
    void aSourceThatIsGoneIsBuiltWithout() throws Exception {
        run();
        Files.delete(home.resolve("src/main/A.java"));
        Files.setLastModifiedTime(
                home.resolve("src/main"), FileTime.from(Instant.now().plusSeconds(60)));
        run();
        assertThat(builds()).hasSize(2);
    }

    @Test
    void itIsFoundThroughLinks() throws Exception {
        Path first = Files.createSymbolicLink(home.resolve("link"), Path.of("refdesk"));
        Path second = Files.createSymbolicLink(folder.resolve("refdesk-link"), first);
        assertThat(outcome(start(second, "jdk", "")).out()).contains("-Drefdesk.home=" + home);
    }

    @Test
    void twoFirstCallsBuildOnce() throws Exception {
        List<Process> both =
                List.of(start(home.resolve("refdesk"), "jdk", ""), start(home.resolve("refdesk"), "jdk", ""));
        for (Process process : both) {
            assertThat(outcome(process).code()).isEqualTo(7);
        }
        assertThat(builds()).hasSize(1);
    }

    @Test
    void aBuildThatFailsIsExitCode3WithItsError() throws Exception {
        Files.writeString(home.resolve("broken"), "");
        Outcome outcome = run();
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("[ERROR] it is broken", "target/build.log");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aJdkThatIsTooOldIsNotUsed() throws Exception {
        jdk("old", "17.0.9");
        Outcome outcome = outcome(start(home.resolve("refdesk"), "old", ""));
        assertThat(outcome.out()).doesNotStartWith("java ");
    }

    @Test
    void withoutANewEnoughJdkItSaysWhichItFoundAndWhatToDo() throws Exception {
        Path launcher = home.resolve("refdesk");
        Files.writeString(launcher, Files.readString(launcher).replace("needed=25", "needed=999"));
        Outcome outcome = outcome(start(launcher, "jdk", ""));
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("Java 999 or newer is missing; Java ", "is too old. Install a JDK 999");
    }

    @Test
    void optionsWithWhichJavaDoesNotStartAreExitCode3() throws Exception {
        run();
        Outcome outcome = outcome(start(home.resolve("refdesk"), "jdk", "", "-Xmx1"));
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("REFDESK_JAVA_OPTS=\"-Xmx1\"");
    }

    @Test
    void ctrlCInTheFirstBuildIsExitCode130() throws Exception {
        script("bin/mvn", """
            #!/bin/sh
            : >started
            until [ -f interrupted ]; do sleep 0.1; done
            exit 130
            """);
        ProcessBuilder builder = new ProcessBuilder(
                "env", "--default-signal=INT", home.resolve("refdesk").toString(), "ask", "two words");
        builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        Process process = builder.start();
        Deadline.await("the build", () -> Files.exists(home.resolve("started")));
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        Files.createFile(home.resolve("interrupted"));
        assertThat(outcome(process).code()).isEqualTo(130);
        assertThat(home.resolve("target/dist/.built")).doesNotExist();
    }

    @Test
    void anInstallationWithoutSourcesRunsWhatItHas() throws Exception {
        run();
        try (Stream<Path> sources = Files.list(home.resolve("src/main"))) {
            sources.forEach(file -> assertThat(file.toFile().delete()).isTrue());
        }
        Files.delete(home.resolve("pom.xml"));
        assertThat(run().code()).isEqualTo(7);
        assertThat(builds()).hasSize(1);
    }

    @Test
    void aReleaseHasAllBesideTheLauncherAndIsOnlyTrained() throws Exception {
        Files.delete(home.resolve("pom.xml"));
        Files.createFile(home.resolve("refdesk.jar"));
        Outcome first = run();
        assertThat(first.code()).isEqualTo(7);
        assertThat(first.out())
                .contains("-XX:AOTCache=" + home + "/refdesk-25.0.1.aot", "-jar " + home + "/refdesk.jar ask");
        assertThat(first.err()).contains("preparing a quick start").doesNotContain("building");
        assertThat(run().err()).isEmpty();
        assertThat(home.resolve("builds")).doesNotExist();
    }
}
