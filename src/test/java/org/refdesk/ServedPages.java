package org.refdesk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refdesk.config.ConfigInput;
import org.refdesk.config.Settings;
import org.refdesk.desk.CorpusContents.Held;
import org.refdesk.ingest.Progress;
import org.refdesk.peers.Deadline;
import org.refdesk.query.Scope;
import org.refdesk.service.RunningService;
import org.refdesk.wiring.LocalDeskFactory;
import org.refdesk.wiring.LocalOpenDesk;

/** The service in this process, over a corpus of the test's, without chats and vectors. */
final class ServedPages implements AutoCloseable {
    private final Settings settings;
    private final LocalOpenDesk opened;
    private final RunningService service;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedPages(Settings settings, LocalOpenDesk opened, RunningService service) {
        this.settings = settings;
        this.opened = opened;
        this.service = service;
    }

    /** @param environment as variables of the configuration */
    static ServedPages start(Path corpus, Path folder, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "REFDESK_VECTORS", "off",
                "REFDESK_WEB_PORT", "0",
                "REFDESK_WEB_PER_MINUTE", "1000000",
                "REFDESK_DATA", folder.resolve("data").toString()));
        variables.putAll(environment);
        Settings settings = Settings.load(new ConfigInput(
                null,
                corpus.toAbsolutePath(),
                folder.resolve("index").toAbsolutePath(),
                variables,
                Path.of("").toAbsolutePath(),
                folder));
        LocalOpenDesk opened = (LocalOpenDesk) new LocalDeskFactory().open(settings, Progress.NONE);
        return new ServedPages(settings, opened, RunningService.start(settings, opened));
    }

    /** Variables of a service that Slack calls. */
    static Map<String, String> inSlack(URI api) {
        return Map.of(
                "REFDESK_CHAT_PER_USER",
                "1000000",
                "REFDESK_CHAT_TOGETHER",
                "1000000",
                "REFDESK_SLACK_MODE",
                "http",
                "REFDESK_SLACK_BOT_TOKEN",
                EmulatedSlack.TOKEN,
                "REFDESK_SLACK_SIGNING_SECRET",
                ServedProcess.SECRET,
                "REFDESK_SLACK_API",
                api.toString());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + service.port() + "/");
    }

    /** Waits until answers are drawn from the corpus as it lies there now. */
    void awaitCorpus() throws IOException, InterruptedException {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> there = Files.list(settings.corpus())) {
            for (Path file : there.toList()) {
                files.put(file.getFileName().toString(), HexFormat.of().formatHex(sha256(Files.readAllBytes(file))));
            }
        }
        Deadline.await("the corpus is in the answers", () -> files.equals(held()));
    }

    private Map<String, String> held() {
        return opened.desk().holdings(Scope.ALL).documents().stream().collect(Collectors.toMap(Held::id, Held::sha256));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** What keeps the index from following the corpus; empty where all is well. */
    String trouble() {
        return service.following().trouble().orElse("");
    }

    Path data() {
        return settings.service().data();
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static Path write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    @Override
    public void close() {
        service.close();
        opened.close();
    }
}
