package org.refdesk.bench;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.IOUtils;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.records.ChatRecords;
import org.refdesk.chat.reply.Reply;
import org.refdesk.slack.SlackAdapter;
import org.refdesk.slack.SlackHttp;
import org.refdesk.slack.SlackSettings;

/** Acknowledging a slash command, which is written down first, beside Bolt with a handler that does nothing. */
public class SlackAck {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9/api/");

    /** The adapter over records on disk. */
    @State(Scope.Benchmark)
    public static class OurEnd {
        private final Path folder = folder();
        private final ChatRecords records =
                ChatRecords.open(folder, false, InstantSource.system(), new BackgroundLoops());
        private final SlackAdapter adapter = SlackAdapter.of(
                new SlackSettings(
                        SlackSettings.Mode.HTTP,
                        SlashCommands.COMMAND,
                        List.of("lamps?"),
                        "xoxb-none",
                        SlashCommands.SECRET,
                        null,
                        NOWHERE,
                        Set.of(SlashCommands.TEAM),
                        false),
                new BackgroundLoops());
        private final SlackHttp http = adapter.start(
                        new TakenQuestions(records.inbox()),
                        (asked, answered, name) -> {
                            throw new IllegalStateException("nothing is shared here");
                        },
                        Reply::of,
                        Runnable::run)
                .orElseThrow();
        final AckServer server = new AckServer(context -> {
            SlackHttp.Outcome outcome = http.handle(context.path(), AckServer.headers(context), context.bodyAsBytes());
            context.status(outcome.status()).contentType(outcome.contentType()).result(outcome.body());
        });

        private static Path folder() {
            try {
                return Files.createTempDirectory("refdesk-bench");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @TearDown
        public void close() throws IOException {
            server.close();
            adapter.close();
            records.close();
            IOUtils.rm(folder);
        }
    }

    /** Bolt as its documentation sets it up. */
    @State(Scope.Benchmark)
    public static class RawEnd {
        private final App app = new App(
                        AppConfig.builder().signingSecret(SlashCommands.SECRET).build())
                .command(SlashCommands.COMMAND, (request, context) -> context.ack());
        private final SlackRequestParser parser = new SlackRequestParser(app.config());
        final AckServer server = new AckServer(context -> {
            Response response = handle(context.bodyAsBytes(), AckServer.headers(context));
            context.status(response.getStatusCode()).result(response.getBody() == null ? "" : response.getBody());
        });

        @TearDown
        public void close() {
            server.close();
        }

        private Response handle(byte[] body, Map<String, List<String>> headers) throws Exception {
            return app.run(parser.parse(HttpRequest.builder()
                    .requestUri(AckServer.PATH)
                    .queryString(Map.of())
                    .headers(new RequestHeaders(headers))
                    .requestBody(new String(body, StandardCharsets.UTF_8))
                    .remoteAddress("")
                    .build()));
        }
    }

    /** What is sent in one invocation. */
    @State(Scope.Benchmark)
    public static class Commands {
        SlashCommands signed = SlashCommands.none();

        @Setup(Level.Invocation)
        public void sign() {
            signed = SlashCommands.signed();
        }
    }

    @Benchmark
    @OperationsPerInvocation(SlashCommands.COUNT)
    public void ours(OurEnd ours, Commands commands, Blackhole hole) throws IOException, InterruptedException {
        for (int i = 0; i < SlashCommands.COUNT; i++) {
            hole.consume(ours.server.send(commands.signed.get(i)));
        }
    }

    @Benchmark
    @OperationsPerInvocation(SlashCommands.COUNT)
    public void raw(RawEnd raw, Commands commands, Blackhole hole) throws IOException, InterruptedException {
        for (int i = 0; i < SlashCommands.COUNT; i++) {
            hole.consume(raw.server.send(commands.signed.get(i)));
        }
    }
}
