package org.refdesk;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Where Slack takes the replies to a command. */
final class CommandAddress implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<JsonNode> replies = new LinkedBlockingQueue<>();
    private final HttpServer server;

    private CommandAddress(HttpServer server) {
        this.server = server;
    }

    static CommandAddress start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        CommandAddress taken = new CommandAddress(server);
        server.createContext("/", exchange -> {
            try (exchange) {
                JsonNode reply = JSON.readTree(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, -1);
                taken.replies.add(reply);
            }
        });
        server.start();
        return taken;
    }

    /** What a command names as its {@code response_url}. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/commands/1");
    }

    JsonNode next() throws InterruptedException {
        return Objects.requireNonNull(replies.poll(60, TimeUnit.SECONDS), "no reply to a command came");
    }

    /** Whether there is no reply that was not taken. */
    boolean isEmpty() {
        return replies.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
