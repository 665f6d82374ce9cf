package org.refdesk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenConfigurationTest {
    @TempDir
    private Path home = Path.of("");

    private List<String> mistakes(byte[] file) throws IOException {
        return report(Files.write(home.resolve("own.yaml"), file), Map.of()).mistakes();
    }

    private ConfigurationReport report(@Nullable Path file, Map<String, String> environment) {
        return ConfigurationReport.of(new ConfigInput(file, null, null, environment, home, home));
    }

    private ConfigurationReport reportOf(String yaml) throws IOException {
        return report(Files.writeString(home.resolve("own.yaml"), yaml), Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        web:~→port: 1                      | line 2: cannot be read as YAML: found character '\\t(TAB)'
        web:~→port: 1                      | indent with spaces
        chat:~  channels: C1: source:404   | line 2: cannot be read as YAML: mapping values are not allowed here
        chat:~  channels: C1: source:404   | put a value with a colon and a space in quotes
        vectors: "on~corpus: x             | cannot be read as YAML: found unexpected end of stream
        ? [a, b]~: c                       | line 1: cannot be read as YAML
        - a~- b                            | line 1: must be keys with values
        hello                              | line 1: must be keys with values
        chat:~  users:~    - U1            | line 2: chat.users: must be one value, not a list; write its items on one line, with , between
        corpus: [a]                        | line 1: corpus: must be one value, not a list
        vectors:~  on: yes                 | line 1: vectors: must be one value, not keys of its own
        web: 8080                          | line 1: web: must be keys, not a value; below it may stand host, port
        web:~  port: 1~web:~  host: ::1    | line 3: web: is there twice
        data: &d data~corpus: *d           | line 2: corpus: must be a value, not an alias
        vectors: on~---~vectors: off       | line 3: a second document begins
        'corpus: |~  a~  b'                | line 1: corpus: must be on one line
        """)
    void whatIsNoPlainYamlOfKeysIsSaidWithItsLineAndWhatToDo(String yaml, String said) throws IOException {
        List<String> mistakes =
                mistakes(yaml.replace('~', '\n').replace('→', '\t').getBytes(StandardCharsets.UTF_8));
        assertThat(mistakes).anyMatch(mistake -> mistake.startsWith(home + "/own.yaml, ") && mistake.contains(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        port              | "web.port"
        web.vectors       | "vectors"
        web-port          | "web.port"
        Web.Port          | "web.port"
        REFDESK_WEB_HOST  | "web.host"
        public_url        | "web.public_url" or "slack.public_url"
        matrix.bot_token  | "slack.bot_token_file"? No secret belongs in this file.
        slack.comand      | "slack.command"
        """)
    void anUnknownKeyIsNamedWithTheOnesThatWereMeant(String written, String meant) throws IOException {
        String[] levels = written.split("\\.", -1);
        String yaml = levels.length == 1 ? written + ": xoxb-1\n" : levels[0] + ":\n  " + levels[1] + ": xoxb-1\n";
        assertThat(reportOf(yaml).mistakes())
                .singleElement()
                .asString()
                .contains("unknown key \"" + written + "\"; did you mean " + meant)
                .doesNotContain("xoxb");
    }

    @Test
    void aLevelWithoutKeysSaysNothing() throws IOException {
        assertThat(reportOf("web:\nchat:\n").mistakes()).isEmpty();
    }

    @Test
    void aFileThatIsNoTextIsSaidToBeSo() throws IOException {
        String text = "data: café\n";
        assertThat(mistakes(text.getBytes(StandardCharsets.UTF_16)))
                .singleElement()
                .asString()
                .contains("UTF-8");
        assertThat(mistakes(text.getBytes(StandardCharsets.ISO_8859_1)))
                .singleElement()
                .asString()
                .contains("UTF-8");
        assertThat(mistakes(new byte[] {0, 0, 7})).singleElement().asString().contains("UTF-8");
        assertThat(mistakes("x".repeat(2 << 20).getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .contains("larger than 1 MB");
        assertThat(mistakes(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aFolderInThePlaceOfTheFileIsSaidToBeOne() {
        assertThat(report(home, Map.of()).mistakes()).singleElement().asString().contains("is a folder");
        assertThat(report(Path.of("/dev/zero"), Map.of()).mistakes())
                .singleElement()
                .asString()
                .contains("1 MB");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        WEB_PUBLIC_URL        | https://desk.example.org/docs  | Refdesk serves from there, and not below a path
        WEB_PUBLIC_URL        | https://desk.example.org/?q=1  | must end after the name or port, such as https://desk.example.org/:
        WEB_PUBLIC_URL        | https://desk.example.org#top   | must end after the name or port
        SLACK_API             | https://slack.com/api          | must end with a slash
        SLACK_PATH            | /a/{b}                         | it must be a path such as /slack/events
        WEB_HOST              | http://127.0.0.1               | without a port
        WEB_HOST              | 127.0.0.1:80                   | without a port
        CHAT_USERS            | @ann, U1                       | "@ann" is not allowed; it must be the ids of users
        CHAT_ALLOWED_CHANNELS | #general, direct               | "#general" is not allowed; it must be the ids of channels
        CHAT_WORKSPACES       | our team                       | "our team" is not allowed; it must be teams
        CHAT_CHANNELS         | general: source:404            | it must be a channel's id
        CHAT_CHANNELS         | C1: hello                      | C1 must be tied by filters: filters alone are needed
        CHAT_CHANNELS         | C1: before:soon                | C1 must be tied by filters: filters alone are needed
        CHAT_CHANNELS         | C1: source:a; C1: source:b     | C1 is named twice
        MATRIX_HOMESERVER     | https://ann:pw@example.org     | must be an address without a name or password in it
        """)
    void whatNoPartCouldUseIsRefused(String variable, String value, String said) {
        List<String> mistakes = report(null, Map.of("REFDESK_" + variable, value, "REFDESK_MATRIX_USER", "desk"))
                .mistakes();
        assertThat(mistakes).anyMatch(mistake -> mistake.startsWith("REFDESK_" + variable) && mistake.contains(said));
        assertThat(mistakes).noneMatch(mistake -> mistake.contains("ann:pw"));
    }

    @Test
    void idsOfSlackAndMatrixMayStandBesideEachOther() {
        Map<String, String> environment = Map.of(
                "REFDESK_CHAT_USERS", "U012AB3CD, W1, @ann:example.org, @bob:localhost:8448",
                "REFDESK_CHAT_ALLOWED_CHANNELS", "C0123, D1, G1, !abc:example.org, !31hneApxJ_1o, direct",
                "REFDESK_CHAT_WORKSPACES", "T0123, E01, example.org, localhost:8448",
                "REFDESK_CHAT_CHANNELS", "C0123: source:404; !abc:example.org: author:Smith");
        assertThat(report(null, environment).mistakes()).isEmpty();
    }

    @Test
    void aVariableThatNothingReadsIsARemarkAndWhatPlatformsWriteIsNone() {
        Map<String, String> environment = Map.of(
                "REFDESK_WEBPORT", "1",
                "REFDESK_SOMETHING_ELSE", "1",
                "REFDESK_JAVA_OPTS", "-Xmx1g",
                "REFDESK_SLACK_BOT_TOKEN", "xoxb-1",
                "REFDESK_SERVICE_HOST", "10.0.0.1",
                "REFDESK_SERVICE_PORT_HTTP", "8080",
                "REFDESK_PORT", "tcp://10.0.0.1:8080",
                "REFDESK_PORT_8080_TCP_ADDR", "10.0.0.1");
        ConfigurationReport report = report(null, environment);
        assertThat(report.mistakes()).isEmpty();
        assertThat(report.remarks())
                .containsExactly(
                        "REFDESK_SOMETHING_ELSE: nothing reads this variable",
                        "REFDESK_WEBPORT: nothing reads this variable; did you mean \"REFDESK_WEB_PORT\"?");
    }

    @Test
    void onlyWhatAMistakeConcernsIsUnsound() throws IOException {
        ConfigurationReport report = reportOf("web:\n  port: many\nvektors: on\n");
        assertThat(report.isSound("web.port")).isFalse();
        assertThat(report.isSound("web")).isFalse();
        assertThat(report.isSound("web.host")).isTrue();
        assertThat(report.isSound("slack")).isTrue();
        assertThat(reportOf("web: [").isSound("slack")).isFalse();
    }

    @Test
    void aSecretWrittenInThePlaceOfItsFileIsNeverRepeated() throws IOException {
        ConfigurationReport report =
                reportOf("slack:\n  mode: socket\n  bot_token_file: xoxb-1-secret\n  app_token_file: xapp-1-secret\n");
        assertThat(report.mistakes()).hasSize(2).allMatch(mistake -> mistake.contains("names no file"));
        assertThat(String.join("\n", report.mistakes())
                        + String.join("\n", ConfigurationYaml.lines(report))
                        + ConfigurationJson.of(report))
                .doesNotContain("1-secret");
    }

    @Test
    void ofSecretsItIsSaidWhetherTheyAreSetAndFromWhere() throws IOException {
        Path token = Files.writeString(home.resolve("token"), "xoxb-hidden\n");
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
        Map<String, String> environment = Map.of(
                "REFDESK_SLACK_MODE", "socket",
                "REFDESK_SLACK_BOT_TOKEN_FILE", token.toString(),
                "REFDESK_SLACK_APP_TOKEN", "xapp-hidden");
        assertThat(ConfigurationYaml.lines(report(null, environment)))
                .contains(
                        "  bot_token_file: " + token + "  # REFDESK_SLACK_BOT_TOKEN_FILE; the secret: set, from "
                                + token + ", which only its owner can read",
                        "  app_token_file:  # default; the secret: set, from REFDESK_SLACK_APP_TOKEN",
                        "  signing_secret_file:  # default; the secret: not set")
                .noneMatch(line -> line.contains("hidden"));
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(ConfigurationJson.of(report(null, environment)))
                .contains("{\"key\":\"slack.bot_token_file\",\"set\":false,\"from\":null,\"problem\":\"" + token
                        + " can be read by others; run: chmod 600 " + token + "\"}")
                .doesNotContain("hidden");
    }

    @Test
    void whatIsPrintedIsAConfigurationThatSaysTheSame() throws IOException {
        Map<String, String> environment = Map.of(
                "REFDESK_CHAT_CHANNELS", "C1: source:\"404 Media\"; !abc:example.org: author:Smith",
                "REFDESK_CORPUS", "my papers/#1",
                "REFDESK_CACHE_SIZE", "0 B",
                "REFDESK_WEB_PUBLIC_URL", "https://desk.example.org:8443/",
                "REFDESK_CHAT_EXAMPLES", "who's \\ \"it\"?; - x");
        ConfigurationReport first = report(null, environment);
        Path elsewhere = Files.createDirectories(home.resolve("elsewhere")).resolve("copy.yaml");
        Files.write(elsewhere, ConfigurationYaml.lines(first));
        ConfigurationReport second = report(elsewhere, Map.of());
        assertThat(second.mistakes()).isEmpty();
        assertThat(second.values().stream().map(value -> value.key() + "=" + value.value()))
                .containsExactlyElementsOf(first.values().stream()
                        .map(value -> value.key() + "=" + value.value())
                        .toList());
    }
}
