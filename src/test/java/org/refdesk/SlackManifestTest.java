package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refdesk.Commands.Outcome;
import org.refdesk.command.ExitCode;
import org.refdesk.peers.NodePeers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

@Tag("slow")
@Timeout(300)
class SlackManifestTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private static Outcome manifest(Map<String, String> settings, String... more) {
        Map<String, String> environment = new HashMap<>();
        settings.forEach((key, value) -> environment.put("REFDESK_SLACK_" + key, value));
        String[] arguments =
                Stream.concat(Stream.of("slack", "manifest"), Stream.of(more)).toArray(String[]::new);
        return new Commands(Path.of("").toAbsolutePath(), environment).run(arguments);
    }

    private static JsonNode printed(Map<String, String> settings) {
        Outcome yaml = manifest(settings);
        assertThat(yaml.err()).isEmpty();
        assertThat(yaml.code()).isZero();
        JsonNode read = YAML.readTree(yaml.out());
        assertThat(manifest(settings, "--json").json()).isEqualTo(read);
        return read;
    }

    /** What Slack's types and limits say of each. */
    private static List<String> verdicts(List<JsonNode> manifests) throws Exception {
        Process validator = NodePeers.start("manifest.mjs");
        try (PrintWriter out = new PrintWriter(validator.outputWriter(StandardCharsets.UTF_8))) {
            manifests.forEach(one -> out.println(JSON.writeValueAsString(one)));
        }
        return validator.inputReader(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void slackTakesTheManifestOfEveryConfigurationAlsoBeforeThereAreTokens() throws Exception {
        String longest = "/" + "a".repeat(31);
        List<JsonNode> manifests = List.of(
                printed(Map.of()),
                printed(Map.of("MODE", "socket", "COMMAND", longest)),
                printed(Map.of("MODE", "http", "PUBLIC_URL", "https://desk.example.org")),
                printed(Map.of("MODE", "http", "PUBLIC_URL", "http://desk.example.org:8443/desk/", "COMMAND", "/a")),
                printed(Map.of(
                        "MODE", "http", "PUBLIC_URL", "https://d.example.org/?a=b", "PATH", "/s/" + "x".repeat(200))));
        assertThat(verdicts(manifests)).hasSize(manifests.size()).containsOnly("taken");
        assertThat(manifests
                        .getLast()
                        .path("settings")
                        .path("event_subscriptions")
                        .path("request_url")
                        .asString())
                .isEqualTo("https://d.example.org/s/" + "x".repeat(200));
        assertThat(manifests.stream()
                        .map(one ->
                                one.path("settings").path("socket_mode_enabled").asBoolean()))
                .containsExactly(true, true, false, false, false);
    }

    @Test
    void theValidatorRefusesWhatSlackWould() throws Exception {
        String good = JSON.writeValueAsString(printed(Map.of()));
        List<String> bad = List.of(
                good.replace("\"Refdesk\"", "\"" + "R".repeat(36) + "\""),
                good.replace("\"/ask\"", "\"ask\""),
                good.replace("app_mention\"", "app_mentioned\""),
                good.replace("chat:write", "chat:shout"),
                good.replace("should_escape", "shall_escape"));
        assertThat(bad).doesNotContain(good);
        assertThat(verdicts(bad.stream().map(JSON::readTree).toList()))
                .hasSize(bad.size())
                .doesNotContain("taken");
    }

    @Test
    void whatSlackWouldRefuseIsNotPrinted() {
        Map<String, Map<String, String>> refused = Map.of(
                "slack.public_url has no value",
                Map.of("MODE", "http"),
                "slack.public_url: ",
                Map.of("MODE", "http", "PUBLIC_URL", "desk.example.org"),
                "slack.public_url: \"ftp:",
                Map.of("MODE", "http", "PUBLIC_URL", "ftp://desk.example.org/"),
                "slack.command",
                Map.of("COMMAND", "/" + "a".repeat(32)));
        refused.forEach((reason, settings) -> {
            Outcome outcome = manifest(settings);
            assertThat(outcome.code()).isEqualTo(ExitCode.SETUP);
            assertThat(outcome.err()).contains(reason);
            assertThat(outcome.out()).isEmpty();
        });
    }
}
