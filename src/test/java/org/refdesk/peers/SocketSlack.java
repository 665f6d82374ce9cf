package org.refdesk.peers;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Slack's Socket Mode ({@code sockets.mjs}): it delivers, refuses, breaks and goes away as a test says. */
public final class SocketSlack implements AutoCloseable {
    /** What opens sockets. */
    public static final String APP_TOKEN = "xapp-desk";

    /** Long enough for a machine with much else to do: what takes longer never comes. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedWriter orders;
    private final BlockingQueue<JsonNode> happened = new LinkedBlockingQueue<>();
    private final int port;

    private SocketSlack(Process process) throws IOException, InterruptedException {
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(() -> said.lines().forEach(line -> happened.add(JSON.readTree(line))));
        order(Map.of("do", "up"));
        this.port = await("up").path("port").asInt();
    }

    /**
     * Starts it.
     *
     * @param api where the methods are that it does not know
     */
    public static SocketSlack start(URI api) throws IOException, InterruptedException {
        return new SocketSlack(NodePeers.start("sockets.mjs", api.toString()));
    }

    public URI api() {
        return URI.create("http://127.0.0.1:" + port + "/api/");
    }

    /** Waits for the next thing like this to happen; what happened before it is forgotten. */
    public JsonNode await(Predicate<JsonNode> wanted) throws InterruptedException {
        while (true) {
            JsonNode next = happened.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing like it happened");
            }
            if (wanted.test(next)) {
                return next;
            }
        }
    }

    public JsonNode await(String event) throws InterruptedException {
        return await(one -> one.path("event").asString().equals(event));
    }

    /** Waits until an envelope is acknowledged. */
    public JsonNode awaitAcknowledgement(String envelope) throws InterruptedException {
        return await(one -> one.path("event").asString().equals("acknowledged")
                && one.path("envelope_id").asString().equals(envelope));
    }

    /**
     * Delivers through the newest socket.
     *
     * @param payload JSON
     * @return the name of its envelope
     */
    public String deliver(String type, String payload) throws IOException, InterruptedException {
        boolean answerable = !type.equals("events_api");
        JsonNode read = JSON.readTree(payload);
        Map<String, Object> envelope = Map.of("type", type, "payload", read, "accepts_response_payload", answerable);
        order(Map.of("do", "deliver", "envelope", envelope));
        return await("delivered").path("envelope_id").asString();
    }

    /** Delivers again, in new envelopes, what was not acknowledged; how many there were. */
    public int deliverAgain() throws IOException, InterruptedException {
        order(Map.of("do", "again"));
        return await("again").path("count").asInt();
    }

    /** Has it answer the next call of a method so. */
    public void answer(String method, int status, Map<String, String> headers, String body) throws IOException {
        order(Map.of(
                "do",
                "answer",
                "answer",
                Map.of("method", method, "status", status, "headers", headers, "body", body)));
    }

    /** Sends anything through the newest socket. */
    public void say(String text) throws IOException {
        order(Map.of("do", "say", "text", text));
    }

    /** Breaks all sockets. */
    public void drop() throws IOException {
        order(Map.of("do", "drop"));
    }

    /** From now on nothing listens. */
    public void down() throws IOException, InterruptedException {
        order(Map.of("do", "down"));
        await("down");
    }

    /** It is there again, at the same address. */
    public void up() throws IOException, InterruptedException {
        order(Map.of("do", "up"));
        await("up");
    }

    private void order(Map<String, Object> order) throws IOException {
        orders.write(JSON.writeValueAsString(order));
        orders.newLine();
        orders.flush();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
