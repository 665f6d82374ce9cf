package org.refdesk.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.refdesk.peers.NodePeers;

/** What can be told of the container from its files alone. */
@Tag("slow")
class ImageFilesTest {
    private static final Pattern BASE = Pattern.compile("(?m)^ARG [A-Z]+_IMAGE=(.*)$");
    private static final Pattern VARIABLE = Pattern.compile("\\b(?:REFDESK_[A-Z_]+)(?==|:)");

    private static String dockerfile() throws IOException {
        return Files.readString(Path.of("Dockerfile"));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .toList();
    }

    @Test
    void aLinterFindsNothingInTheDockerfile() throws Exception {
        Process linter = NodePeers.start(
                "dockerfile.mjs", Path.of("Dockerfile").toAbsolutePath().toString());
        assertThat(new String(linter.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("checked\n");
    }

    @Test
    void everyStageBeginsWithABaseThatIsPinnedToARelease() throws Exception {
        assertThat(found(BASE, dockerfile()))
                .hasSize(2)
                .allSatisfy(
                        base -> assertThat(base).matches("docker[.]io/library/[a-z-]+:\\d+([.]\\d+){2}[_.a-z0-9-]*"));
        assertThat(dockerfile().lines().filter(line -> line.startsWith("FROM ")))
                .allSatisfy(line -> assertThat(line).contains("_IMAGE}"));
    }

    @Test
    void whatIsSetInTheContainerIsAKeyOfTheConfiguration() throws Exception {
        String keys = Files.readString(Path.of("config/refdesk.yaml"));
        String set =
                dockerfile() + Files.readString(Path.of("compose.yaml")) + Files.readString(Path.of("src/dist/health"));
        assertThat(found(VARIABLE, set)).isNotEmpty().allSatisfy(variable -> {
            String key = variable.replaceFirst("REFDESK_", "").toLowerCase(Locale.ROOT);
            String last = key.replaceFirst("^(?:web|slack|matrix|chat|cache)_", "");
            assertThat(keys).containsPattern("(?m)^ *" + last + ":");
        });
    }

    @Test
    void theVersionIsThatOfTheProgram() throws Exception {
        MatchResult version = Pattern.compile("<artifactId>refdesk</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(dockerfile()).contains("ARG VERSION=" + version.group(1) + "\n");
        assertThat(ComposeFile.read().service().path("image").asString()).isEqualTo("refdesk:" + version.group(1));
        assertThat(Files.readString(Path.of(".github/workflows/ci.yml")))
                .contains("image: refdesk:" + version.group(1), "/refdesk-" + version.group(1) + "-sbom.json");
    }

    @Test
    void theBuildSeesNoSecretsAndNoData() throws Exception {
        assertThat(Files.readAllLines(Path.of(".dockerignore")))
                .contains("*")
                .noneMatch(line -> line.matches("!(?:data|index|secrets|[.]env|[.]git|target|src)/?"));
    }

    @Test
    void composeGivesTheContainerNoMoreThanItNeeds() throws Exception {
        ComposeFile compose = ComposeFile.read();
        assertThat(compose.service().path("read_only").asBoolean()).isTrue();
        assertThat(compose.list("cap_drop")).containsExactly("ALL");
        assertThat(compose.list("security_opt")).containsExactly("no-new-privileges:true");
        assertThat(compose.service().path("mem_limit").asString()).isEqualTo("512m");
        assertThat(compose.service().path("cpus").asInt()).isEqualTo(2);
        assertThat(compose.service().has("cap_add")).isFalse();
        assertThat(compose.service().has("privileged")).isFalse();
    }

    @Test
    void whileAllMayReadOnlyThisMachineReachesThePage() throws Exception {
        ComposeFile compose = ComposeFile.read();
        assertThat(compose.environment())
                .containsEntry("REFDESK_WEB_ACCESS", "open")
                .containsEntry("REFDESK_WEB_PUBLIC_URL", "http://127.0.0.1:8080/");
        assertThat(compose.list("ports")).containsExactly("127.0.0.1:8080:8080");
    }

    @Test
    void composeHasAFileForEachSecretAndNoSecretItself() throws Exception {
        ComposeFile compose = ComposeFile.read();
        String text = Files.readString(Path.of("compose.yaml"));
        assertThat(compose.secrets()).hasSize(4).allSatisfy((secret, file) -> {
            assertThat(file).isEqualTo("/dev/null");
            assertThat(text).contains("/run/secrets/" + secret);
        });
        assertThat(compose.environment().keySet())
                .allMatch(name -> name.startsWith("REFDESK_WEB_") || name.endsWith("_FILE"));
    }
}
