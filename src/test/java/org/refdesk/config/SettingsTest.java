package org.refdesk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.query.Scope;

class SettingsTest {
    @TempDir
    private Path temporary = Path.of("");

    private Path home = Path.of("");
    private Path elsewhere = Path.of("");

    @BeforeEach
    void folders() throws IOException {
        home = Files.createDirectories(temporary.resolve("home"));
        elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
    }

    private Settings load(@Nullable Path file, @Nullable Path corpus, Map<String, String> environment) {
        return Settings.load(new ConfigInput(file, corpus, null, environment, home, elsewhere));
    }

    private Path write(String yaml) throws IOException {
        Path file = Files.createDirectories(home.resolve("config")).resolve("refdesk.yaml");
        return Files.writeString(file, yaml);
    }

    @Test
    void everyDefaultIsPinned() {
        assertThat(load(null, null, Map.of()))
                .isEqualTo(new Settings(
                        home.resolve("seeds"),
                        home.resolve("index"),
                        home.resolve("index/model"),
                        true,
                        home.resolve("config/synonyms.txt"),
                        3,
                        new ByteSize(16 << 20),
                        new ServiceSettings(
                                home.resolve("data"),
                                "127.0.0.1",
                                8080,
                                new ServiceSettings.Web(
                                        null,
                                        List.of(),
                                        ServiceSettings.Web.Access.OPEN,
                                        30,
                                        List.of(),
                                        "X-Remote-User",
                                        600,
                                        List.of()),
                                new ServiceSettings.Log(false, null, null, 5),
                                new ServiceSettings.Chat(
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        Map.of(),
                                        20,
                                        300,
                                        List.of("what did Wyden stop?", "Clearview contracts?", "sources"),
                                        false),
                                new ServiceSettings.SlackApp(true, "/ask", "/slack/events", null, false),
                                null,
                                null)));
    }

    @Test
    void whoMayReadMustBeSaidWhereOthersReachThePage() {
        for (String host : List.of("127.0.0.1", "localhost", "::1", "127.9.9.9")) {
            assertThat(load(null, null, Map.of("REFDESK_WEB_HOST", host))
                            .service()
                            .web()
                            .access())
                    .isEqualTo(ServiceSettings.Web.Access.OPEN);
        }
        assertThatThrownBy(() -> load(null, null, Map.of("REFDESK_WEB_HOST", "0.0.0.0")))
                .hasMessageContaining("web.access: has no value, and others can reach 0.0.0.0");
        assertThat(load(null, null, Map.of("REFDESK_WEB_HOST", "0.0.0.0", "REFDESK_WEB_ACCESS", "open"))
                        .service()
                        .web()
                        .access())
                .isEqualTo(ServiceSettings.Web.Access.OPEN);
    }

    @Test
    void eachWayToReadNeedsWhatItRestsOn() {
        assertThatThrownBy(() -> load(null, null, Map.of("REFDESK_WEB_ACCESS", "links")))
                .hasMessageContaining("web.public_url: has no value; with web.access: links, links need an address");
        assertThatThrownBy(() -> load(null, null, Map.of("REFDESK_WEB_ACCESS", "proxy")))
                .hasMessageContaining("web.proxies: has no value; with web.access: proxy");
        assertThatThrownBy(() -> load(null, null, Map.of("REFDESK_WEB_PROXIES", "127.0.0.1, proxy.local")))
                .hasMessageContaining("web.proxies: \"proxy.local\" is not allowed");
    }

    @Test
    void namesOfHostsAreReadAsBrowsersSendThem() {
        assertThat(load(null, null, Map.of("REFDESK_WEB_HOSTS", "RefDesk, desk.example.org., dësk.example"))
                        .service()
                        .web()
                        .hosts())
                .containsExactly("refdesk", "desk.example.org", "xn--dsk-jma.example");
        for (String wrong : List.of(
                "refdesk:8080", "https://desk.example.org", "*", "*.example.org", "a..b", ".", "a b", "::1", "a/b")) {
            assertThatThrownBy(() -> load(null, null, Map.of("REFDESK_WEB_HOSTS", "refdesk, " + wrong)))
                    .as(wrong)
                    .hasMessageContaining("REFDESK_WEB_HOSTS: web.hosts: \"" + wrong
                            + "\" is not allowed; it must be names such as refdesk");
        }
    }

    @Test
    void theFileThatComesWithRefdeskSaysTheDefaults() throws IOException {
        write(Files.readString(Path.of("config/refdesk.yaml")));
        Settings fromFile = load(null, null, Map.of());
        Files.delete(home.resolve("config/refdesk.yaml"));
        assertThat(fromFile).isEqualTo(load(null, null, Map.of()));
    }

    @Test
    void theFileThatComesWithRefdeskNamesEveryKey() throws IOException {
        String file = Files.readString(Path.of("config/refdesk.yaml"));
        for (Key key : Key.values()) {
            assertThat(file).contains(key.written().replaceFirst("^.*\\.", "") + ":");
        }
    }

    @Test
    void aFlagOutweighsTheEnvironmentTheEnvironmentTheFileTheFileTheDefault() throws IOException {
        write("corpus: from-file\ncitations: 5\nvectors: off\n");
        Settings settings =
                load(null, Path.of("from-flag"), Map.of("REFDESK_CORPUS", "from-variable", "REFDESK_CITATIONS", "7"));
        assertThat(settings.corpus()).isEqualTo(elsewhere.resolve("from-flag"));
        assertThat(settings.citations()).isEqualTo(7);
        assertThat(settings.vectors()).isFalse();
    }

    @Test
    void anIndexIsThatOfTheCorpusItIsNamedWith() throws IOException {
        Path index = home.resolve("index");
        assertThat(load(null, null, Map.of()).index()).isEqualTo(index);
        assertThat(load(null, home.resolve("seeds"), Map.of()).index()).isEqualTo(index);
        write("corpus: papers\nindex: index\n");
        assertThat(load(null, null, Map.of()).index()).isEqualTo(index);
        assertThat(load(null, null, Map.of("REFDESK_CORPUS", "a", "REFDESK_INDEX", "b"))
                        .index())
                .isEqualTo(elsewhere.resolve("b"));
    }

    @Test
    void aCorpusNamedWithoutAnIndexHasOneOfItsOwnInsideTheUsualFolder() {
        Settings one = load(null, Path.of("my papers"), Map.of());
        Settings other = load(null, Path.of("deeper/my papers"), Map.of());
        assertThat(one.index().getParent()).isEqualTo(home.resolve("index"));
        assertThat(one.index().getFileName().toString()).matches("corpus-my-papers-[0-9a-f]{8}");
        assertThat(other.index()).isNotEqualTo(one.index());
        assertThat(load(null, Path.of("my papers"), Map.of()).index()).isEqualTo(one.index());
        assertThat(one.model()).isEqualTo(home.resolve("index/model"));
    }

    @Test
    void theModelLiesBesideTheIndexUnlessAnotherFolderIsNamed() throws IOException {
        assertThat(load(null, null, Map.of("REFDESK_INDEX", "b")).model()).isEqualTo(elsewhere.resolve("b/model"));
        write("model: kept\n");
        assertThat(load(null, null, Map.of("REFDESK_INDEX", "b")).model()).isEqualTo(home.resolve("kept"));
    }

    @Test
    void aDottedKeyIsALevelInTheFileAndAnUnderscoreInTheEnvironment() throws IOException {
        write("cache:\n  size: 2 KB\n");
        assertThat(load(null, null, Map.of()).cacheSize()).isEqualTo(new ByteSize(2048));
        assertThat(load(null, null, Map.of("REFDESK_CACHE_SIZE", "1 GB")).cacheSize())
                .isEqualTo(new ByteSize(1 << 30));
    }

    @Test
    void aPathInAFileBeginsBesideItsConfigFolderOrElseBesideTheFile() throws IOException {
        write("corpus: papers\n");
        assertThat(load(null, null, Map.of()).corpus()).isEqualTo(home.resolve("papers"));
        Path own = Files.writeString(elsewhere.resolve("own.yaml"), "corpus: papers\n");
        assertThat(load(own, null, Map.of()).corpus()).isEqualTo(elsewhere.resolve("papers"));
    }

    @Test
    void allMistakesAreReportedAtOnceEachWithItsLine() throws IOException {
        Path file = write("""
            # a comment
            vectors: maybe
            citations: 11
            vektors: on
            cache:
              size: big
            synonyms: [a, b]
            corpus: one
            corpus:
            flavour: sweet
            """);
        assertThatThrownBy(() -> load(null, null, Map.of("REFDESK_INDEX", " ")))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.mistakes())
                                .containsExactlyInAnyOrder(
                                        file + ", line 2: vectors: \"maybe\" is not allowed; it must be on or off",
                                        file
                                                + ", line 3: citations: \"11\" is not allowed; it must be a whole"
                                                + " number from 1 to 10",
                                        file + ", line 4: unknown key \"vektors\"; did you mean \"vectors\"?",
                                        file
                                                + ", line 6: cache.size: \"big\" is not allowed; it must be a size"
                                                + " such as 16 MB, or 0 B for none",
                                        file + ", line 7: synonyms: must be one value, not a list",
                                        file + ", line 9: corpus: is there twice; delete one of them",
                                        file
                                                + ", line 10: unknown key \"flavour\"; config/refdesk.yaml has"
                                                + " all that there are",
                                        "REFDESK_INDEX: index: has no value; it must be a path"));
    }

    @Test
    void aFileThatIsNoYamlIsSaidToBeSoWithTheLine() throws IOException {
        Path file = write("vectors: on\n  corpus: [\n");
        assertThatThrownBy(() -> load(null, null, Map.of()))
                .hasMessageContaining(file + ", line 2: cannot be read as YAML");
    }

    @Test
    void aFileThatWasNamedMustBeThere() {
        assertThatThrownBy(() -> load(Path.of("none.yaml"), null, Map.of()))
                .hasMessage(elsewhere.resolve("none.yaml") + ": there is no such file");
        assertThatThrownBy(() -> load(null, null, Map.of("REFDESK_CONFIG", "none.yaml")))
                .hasMessage(elsewhere.resolve("none.yaml") + ": there is no such file");
    }

    @Test
    void anEmptyFileSaysNothing() throws IOException {
        write("# all defaults\n");
        assertThat(load(null, null, Map.of()).citations()).isEqualTo(3);
    }

    @Test
    void aSizeIsAWholeNumberWithItsUnit() {
        assertThat(ByteSize.parse("16 mb")).contains(new ByteSize(16 << 20));
        assertThat(ByteSize.parse("16")).isEmpty();
        assertThat(ByteSize.parse("-1 MB")).isEmpty();
        assertThat(ByteSize.parse("999999999999 GB")).isEmpty();
    }

    @Test
    void slackNeedsItsSecretsAndAllThatAreMissingAreNamed() {
        assertThatThrownBy(() -> load(null, null, Map.of("REFDESK_SLACK_MODE", "http")))
                .hasMessageContaining("REFDESK_SLACK_BOT_TOKEN")
                .hasMessageContaining("REFDESK_SLACK_SIGNING_SECRET");
    }

    @Test
    void aSecretIsReadFromAFileThatOnlyItsOwnerCanRead() throws IOException {
        Path secret = Files.writeString(home.resolve("token"), "xoxb-1\n");
        Map<String, String> environment = Map.of(
                "REFDESK_SLACK_MODE", "socket",
                "REFDESK_SLACK_BOT_TOKEN_FILE", secret.toString(),
                "REFDESK_SLACK_APP_TOKEN", "xapp-1");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> load(null, null, environment)).hasMessageContaining("chmod 600");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        ServiceSettings.Slack slack =
                Objects.requireNonNull(load(null, null, environment).service().slack());
        assertThat(slack.botToken()).isEqualTo("xoxb-1");
        assertThat(slack.appToken()).isEqualTo("xapp-1");
        assertThat(slack.toString()).doesNotContain("xoxb", "xapp");
    }

    @Test
    void channelsAreTiedToFilters() {
        Map<String, String> environment = Map.of("REFDESK_CHAT_CHANNELS", "C1: source:404; C2: author:Smith file:a");
        assertThat(load(null, null, environment).service().chat().scopes())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("C1", Scope.parse("source:404"), "C2", Scope.parse("author:Smith file:a")));
        assertThat(load(null, null, Map.of("REFDESK_CHAT_CHANNELS", "direct: file:public"))
                        .service()
                        .chat()
                        .scopes())
                .containsExactly(Map.entry("direct", Scope.parse("file:public")));
        assertThatThrownBy(() -> load(null, null, Map.of("REFDESK_CHAT_CHANNELS", "C1")))
                .hasMessageContaining("C0123: source:404");
    }
}
