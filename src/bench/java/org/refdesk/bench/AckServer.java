package org.refdesk.bench;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same server for both sides, as the service has it, and one client that keeps its connection. */
final class AckServer implements AutoCloseable {
    static final String PATH = "/slack/events";

    private final Javalin server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    AckServer(Handler handler) {
        this.server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.concurrency.useVirtualThreads = true;
                    config.routes.post(PATH, handler);
                })
                .start("127.0.0.1", 0);
    }

    static Map<String, List<String>> headers(Context context) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        context.headerMap().forEach((name, value) -> headers.put(name, List.of(value)));
        return headers;
    }

    /** Sends a command, and waits for its acknowledgement. */
    int send(SlashCommands.Signed command) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + PATH))
                .POST(HttpRequest.BodyPublishers.ofString(command.body()));
        command.headers().forEach((name, values) -> request.header(name, values.getFirst()));
        int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException("a command must be acknowledged, got " + status);
        }
        return status;
    }

    @Override
    public void close() {
        client.close();
        server.stop();
    }
}
