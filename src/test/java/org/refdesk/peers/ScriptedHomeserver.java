package org.refdesk.peers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A homeserver that says to {@code /sync} what a test wants, right or wrong, and to the rest that all is well. */
public final class ScriptedHomeserver implements AutoCloseable {
    public static final String USER = "@desk:localhost";

    private static final String NOTHING = "{}";

    /** How long a client waits for news, in milliseconds; real ones let it wait for half a minute. */
    private static final int PATIENCE = 500;

    private final HttpServer server;
    private final BlockingQueue<Answer> syncs = new LinkedBlockingQueue<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private @Nullable Answer unread;
    private int batch;

    /** What it answers. */
    private record Answer(int status, String body, long repeated) {
        boolean isWhole() {
            return body.startsWith("\0");
        }
    }

    private ScriptedHomeserver(HttpServer server) {
        this.server = server;
    }

    public static ScriptedHomeserver start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ScriptedHomeserver made = new ScriptedHomeserver(server);
        server.createContext("/", made::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return made;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next client that asks for news is told this; where it asks again for the same, so once more. */
    public void tells(String rooms) {
        syncs.add(new Answer(200, rooms, 1));
    }

    /** The next client that asks for news is answered with this, word for word, and once. */
    public void answers(int status, String body) {
        syncs.add(new Answer(status, "\0" + body, 1));
    }

    /** The next client that asks for news is answered with this, over and over. */
    public void answersEndlessly(String body, long times) {
        syncs.add(new Answer(200, "\0" + body, times));
    }

    /** The next client that asks for news is told this, in which one part comes over and over. */
    public void tellsMuch(String before, String part, int times, String after) {
        syncs.add(new Answer(200, "\1" + before + "\1" + part + "\1" + after, times));
    }

    /** Whether all that there was to tell has been told. */
    public boolean isHeard() {
        return syncs.isEmpty();
    }

    /** The bodies of the messages that were sent to rooms. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.endsWith("/sync")) {
            sync(exchange);
        } else if (path.contains("/send/")) {
            sent.add(asked);
            say(exchange, 200, "{\"event_id\":\"$sent" + sent.size() + "\"}", 1);
        } else {
            say(exchange, isUnknown(path) ? 404 : 200, usual(path), 1);
        }
    }

    private static boolean isUnknown(String path) {
        return path.contains("well-known") || path.contains("room_keys") || path.contains("/event/");
    }

    private static String usual(String path) {
        if (path.endsWith("/versions")) {
            return "{\"versions\":[\"v1.11\"]}";
        }
        if (path.endsWith("/login") || path.endsWith("/whoami")) {
            return "{\"user_id\":\"" + USER + "\",\"access_token\":\"t\",\"device_id\":\"D\"}";
        }
        if (path.endsWith("/filter")) {
            return "{\"filter_id\":\"1\"}";
        }
        if (path.endsWith("/keys/upload")) {
            return "{\"one_time_key_counts\":{\"signed_curve25519\":50}}";
        }
        if (path.endsWith("/keys/query")) {
            return "{\"device_keys\":{},\"failures\":{}}";
        }
        if (path.endsWith("/messages")) {
            return "{\"start\":\"s\",\"chunk\":[]}";
        }
        return isUnknown(path) ? "{\"errcode\":\"M_NOT_FOUND\",\"error\":\"nothing there\"}" : NOTHING;
    }

    private void sync(HttpExchange exchange) throws IOException {
        Answer next = next(String.valueOf(exchange.getRequestURI().getQuery()));
        if (next.body().startsWith("\1")) {
            sayMuch(exchange, next);
        } else if (next.isWhole()) {
            say(exchange, next.status(), next.body().substring(1), next.repeated());
        } else {
            say(exchange, 200, next.body(), 1);
        }
    }

    private synchronized Answer next(String query) {
        Answer told = unread;
        if (told != null && !query.contains("since=s" + batch)) {
            return told;
        }
        Answer next = await();
        if (next != null && next.isWhole()) {
            return next;
        }
        batch++;
        if (next != null && next.body().startsWith("\1")) {
            unread = new Answer(200, next.body().replace("BATCH", "s" + batch), next.repeated());
            return unread;
        }
        String rooms = next == null ? "" : ",\"rooms\":" + next.body();
        Answer news = new Answer(200, "{\"next_batch\":\"s" + batch + "\"" + rooms + "}", 1);
        unread = news;
        return news;
    }

    private @Nullable Answer await() {
        try {
            return syncs.poll(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static void sayMuch(HttpExchange exchange, Answer much) throws IOException {
        String[] parts = much.body().split("\1", -1);
        byte[] part = parts[2].getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody())) {
            out.write(parts[1].getBytes(StandardCharsets.UTF_8));
            for (long i = 0; i < much.repeated(); i++) {
                out.write(part);
            }
            out.write(parts[3].getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void say(HttpExchange exchange, int status, String body, long times) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, times == 1 && bytes.length > 0 ? bytes.length : 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (long i = 0; i < times; i++) {
                out.write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
