package org.refdesk.peers;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The process {@code matrix.mjs}: it takes orders, and everything that it tells is remembered. */
final class MatrixClient implements AutoCloseable {
    /** Long enough for a machine with much else to do, and a homeserver that is started again. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** How much of what was heard instead is shown. */
    private static final int SHOWN = 20;

    /** In characters of a line. */
    private static final int LONGEST_SHOWN = 600;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Path errors;
    private final BufferedWriter orders;
    private final Map<Integer, CompletableFuture<JsonNode>> underWay = new ConcurrentHashMap<>();
    private final List<Heard> heard = new ArrayList<>();
    private int number;
    private boolean ended;

    MatrixClient(Map<String, ?> account) throws IOException, InterruptedException {
        errors = Files.createTempFile("matrix", ".log");
        process = NodePeers.start(
                ProcessBuilder.Redirect.to(errors.toFile()), "matrix.mjs", JSON.writeValueAsString(account));
        orders = process.outputWriter(StandardCharsets.UTF_8);
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(() -> listen(said));
    }

    private void listen(BufferedReader said) {
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                take(JSON.readTree(line));
            }
        } catch (IOException e) {
            take(JSON.valueToTree(Map.of("told", "failure", "why", e.toString())));
        }
        synchronized (heard) {
            ended = true;
            heard.notifyAll();
        }
        underWay.values().forEach(order -> order.completeExceptionally(new IOException("the client ended")));
    }

    private void take(JsonNode line) {
        CompletableFuture<JsonNode> order = underWay.remove(line.path("re").asInt(-1));
        if (order == null) {
            synchronized (heard) {
                heard.add(new Heard(line));
                heard.notifyAll();
            }
        } else if (line.has("error")) {
            order.completeExceptionally(new IOException(line.path("error").asString()));
        } else {
            order.complete(line.path("done"));
        }
    }

    /** Gives an order, and does not wait until it is done. */
    CompletableFuture<JsonNode> begin(String what, Map<String, ?> how) {
        Map<String, Object> order = new HashMap<>(how);
        CompletableFuture<JsonNode> done = new CompletableFuture<>();
        synchronized (orders) {
            order.put("do", what);
            order.put("number", ++number);
            underWay.put(number, done);
            try {
                orders.write(JSON.writeValueAsString(order));
                orders.newLine();
                orders.flush();
            } catch (IOException e) {
                done.completeExceptionally(e);
            }
        }
        return done;
    }

    /** Gives an order, and waits until it is done. */
    JsonNode order(String what, Map<String, ?> how) throws InterruptedException {
        try {
            return begin(what, how).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("could not " + what + " " + how + instead(), e);
        }
    }

    /** Waits until something like this has been heard. */
    Heard await(Predicate<Heard> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (heard) {
            for (int looked = 0; ; looked++) {
                while (looked == heard.size()) {
                    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                    if (ended || left <= 0) {
                        throw new AssertionError("nothing like it was heard" + instead());
                    }
                    heard.wait(left);
                }
                if (wanted.test(heard.get(looked))) {
                    return heard.get(looked);
                }
            }
        }
    }

    /** All that was heard so far. */
    List<Heard> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    private String instead() {
        List<Heard> all = heard();
        StringBuilder said = new StringBuilder(ended ? ", for the client ended" : "").append("; it heard last:");
        for (Heard one : all.subList(Math.max(0, all.size() - SHOWN), all.size())) {
            String line = one.toString();
            said.append('\n').append(line, 0, Math.min(line.length(), LONGEST_SHOWN));
        }
        try {
            List<String> complaints = Files.readAllLines(errors);
            complaints
                    .subList(Math.max(0, complaints.size() - SHOWN), complaints.size())
                    .forEach(line -> said.append("\n! ").append(line, 0, Math.min(line.length(), LONGEST_SHOWN)));
        } catch (IOException e) {
            said.append("\n! ").append(e);
        }
        return said.toString();
    }

    /** As a laptop that is shut. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        try {
            Files.deleteIfExists(errors);
        } catch (IOException e) {
            errors.toFile().deleteOnExit();
        }
    }
}
