package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refdesk.peers.NodePeers;
import org.refdesk.peers.SlackLimits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Slack's Web API as an emulator has it, behind a front that notes what is called, may lose it, and may be away.
 *
 * <p>It begins away: nothing listens on its port until {@link #up}.
 */
final class EmulatedSlack implements AutoCloseable {
    static final String TOKEN = "xoxb-desk";

    /** Of one who looks at what the desk posts. */
    private static final String READER = "xoxp-ann";

    /** The emulator takes 5,000 calls an hour with one token; after so many the same user goes on with another. */
    private static final int CALLS_OF_A_TOKEN = 4_900;

    static final String CHANNEL = "C000000001";

    /** Long enough for a machine with much else to do: what takes longer never comes. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Calls that may be under way at once. */
    private static final int WAYS = 1000;

    /** The emulator has no assistant pane. */
    private static final byte[] OK = "{\"ok\":true}".getBytes(StandardCharsets.UTF_8);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process emulator;
    private final URI base;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<String> shown = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final Semaphore ways = new Semaphore(WAYS);
    private final Map<String, AtomicInteger> calledWith = new ConcurrentHashMap<>();
    private final InetSocketAddress address;
    private volatile Road road = (method, forward) -> forward.run();
    private @Nullable HttpServer front;

    /**
     * A call that Slack has answered.
     *
     * @param sent the body, as it came
     */
    record Call(String method, String sent, JsonNode answer) {
        /** What was sent under a name. */
        String argument(String name) {
            for (String field : sent.split("&", -1)) {
                if (field.startsWith(name + "=")) {
                    return URLDecoder.decode(field.substring(name.length() + 1), StandardCharsets.UTF_8);
                }
            }
            return "";
        }
    }

    /** The way of a call to Slack. */
    interface Road {
        /** Sends the call on its way, or does not. */
        void go(String method, Forward forward) throws IOException, InterruptedException;
    }

    /** Has Slack do what is called; who called does not hear of it yet. */
    interface Forward {
        void run() throws IOException, InterruptedException;
    }

    private EmulatedSlack(Process emulator, URI base, InetSocketAddress address) {
        this.emulator = emulator;
        this.base = base;
        this.address = address;
    }

    static EmulatedSlack start() throws IOException, InterruptedException {
        Process emulator = NodePeers.start("slack.mjs");
        String base = Objects.requireNonNull(
                emulator.inputReader(StandardCharsets.UTF_8).readLine(), "the emulator did not start");
        try (ServerSocket reserved = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            InetSocketAddress address =
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), reserved.getLocalPort());
            return new EmulatedSlack(emulator, URI.create(base), address);
        }
    }

    /** From now on Slack is there. */
    EmulatedSlack up() throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/api/", this::pass);
        server.setExecutor(threads);
        server.start();
        front = server;
        return this;
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + address.getPort() + "/api/");
    }

    void road(Road other) {
        road = other;
    }

    /** Waits until no call is under way. */
    void awaitQuiet() throws InterruptedException {
        ways.acquire(WAYS);
        ways.release(WAYS);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestURI().getPath().substring("/api/".length());
            byte[] body = exchange.getRequestBody().readAllBytes();
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            List<byte[]> answer = new ArrayList<>();
            ways.acquireUninterruptibly();
            try {
                road.go(method, () -> {
                    answer.add(forward(method, type, token, body));
                    show(method, new String(body, StandardCharsets.UTF_8));
                    calls.add(new Call(
                            method, new String(body, StandardCharsets.UTF_8), JSON.readTree(answer.getFirst())));
                });
            } finally {
                ways.release();
            }
            if (!answer.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, answer.getFirst().length);
                exchange.getResponseBody().write(answer.getFirst());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Notes what people are to see. */
    private void show(String method, String sent) {
        Call call = new Call(method, sent, JSON.createObjectNode());
        String blocks = call.argument("blocks");
        if (!blocks.isEmpty()) {
            shown.add(JSON.createObjectNode()
                    .put("text", call.argument("text"))
                    .set("blocks", JSON.readTree(blocks))
                    .toString());
        } else if (!call.argument("view").isEmpty()) {
            shown.add(call.argument("view"));
        }
    }

    private byte[] forward(String method, @Nullable String type, @Nullable String token, byte[] body)
            throws IOException, InterruptedException {
        if (method.startsWith("assistant.")) {
            return OK;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/api/" + method))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Authorization", fresh(token));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private String fresh(String token) {
        int spent =
                calledWith.computeIfAbsent(token, first -> new AtomicInteger()).getAndIncrement() / CALLS_OF_A_TOKEN;
        return spent == 0 ? token : token + "-" + spent;
    }

    /** Waits for the next call like this; those before it are forgotten. */
    Call await(Predicate<Call> wanted) throws InterruptedException {
        for (Call call = next(); true; call = next()) {
            if (wanted.test(call)) {
                return call;
            }
        }
    }

    Call await(String method) throws InterruptedException {
        return await(call -> call.method().equals(method));
    }

    private Call next() throws InterruptedException {
        Call call = calls.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("Slack was not called");
        }
        return call;
    }

    /** Calls a method for the test itself, as the desk. */
    JsonNode call(String method, Map<String, String> arguments) throws IOException, InterruptedException {
        return call(TOKEN, method, arguments);
    }

    private JsonNode call(String token, String method, Map<String, String> arguments)
            throws IOException, InterruptedException {
        String body = arguments.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        JsonNode answer = JSON.readTree(forward(
                method, "application/x-www-form-urlencoded", "Bearer " + token, body.getBytes(StandardCharsets.UTF_8)));
        if (!answer.path("ok").asBoolean()) {
            throw new AssertionError(method + ": " + answer);
        }
        return answer;
    }

    /** All messages of a thread. */
    List<JsonNode> thread(String channel, String ts) throws IOException, InterruptedException {
        return call(READER, "conversations.replies", Map.of("channel", channel, "ts", ts))
                .path("messages")
                .valueStream()
                .toList();
    }

    /** The names of the questions that these messages answer. */
    static List<String> keys(List<JsonNode> messages) {
        return messages.stream().map(EmulatedSlack::key).toList();
    }

    static String key(JsonNode message) {
        return message.path("metadata").path("event_payload").path("key").asString();
    }

    /** Ends it, and holds all that was shown in it against the limits of the real one, which it does not know. */
    @Override
    public void close() {
        if (front != null) {
            front.stop(0);
        }
        threads.shutdownNow();
        emulator.destroyForcibly();
        try {
            assertThat(SlackLimits.of(shown.stream())).isEqualTo(shown.size() + " read, 0 refused");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
