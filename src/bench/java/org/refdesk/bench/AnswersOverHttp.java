package org.refdesk.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.util.IOUtils;
import org.refdesk.embedding.Embedder;

/**
 * Questions that were never asked before, to {@code ./refdesk serve} as slash commands: each of many connections asks,
 * waits until the answer has arrived at the address that came with the command, and asks again. Beside it, the
 * embedding of the same questions, with nothing else to do.
 */
final class AnswersOverHttp implements AutoCloseable {
    private static final String NAME = "questions over HTTP, 64 connections";
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 5;
    private static final int WARMUPS = 5;
    private static final int QUESTIONS = 1_000;

    /** 200 a second. */
    private static final double LONGEST_EACH = 5e-3;

    private static final double LONGEST_WAIT = 1;

    /** Of what the embedding alone allows, 0.8. */
    private static final double MOST_OF_EMBEDDING = 1.25;

    private static final long PATIENCE_SECONDS = 30;
    private static final Pattern LISTENING = Pattern.compile("refdesk .+: listening on (http\\S+) with .*");

    private final Path folder = Files.createTempDirectory("refdesk-bench");
    private final Map<String, SynchronousQueue<String>> waiting = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer answers;
    private final Process service;
    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private AnswersOverHttp() throws IOException {
        answers = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answers.createContext("/api/", exchange -> answer(exchange, "{\"ok\":true,\"user_id\":\"U0\"}"));
        answers.createContext("/replies/", this::replied);
        answers.setExecutor(threads);
        answers.start();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of("refdesk").toAbsolutePath().toString(),
                        "serve",
                        "--corpus",
                        "seeds",
                        "--index",
                        folder.resolve("index").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of(
                        "REFDESK_SLACK_MODE", "http",
                        "REFDESK_SLACK_BOT_TOKEN", "xoxb-none",
                        "REFDESK_SLACK_SIGNING_SECRET", SlashCommands.SECRET,
                        "REFDESK_SLACK_API", here("/api/"),
                        "REFDESK_WEB_PORT", "0",
                        "REFDESK_DATA", folder.resolve("data").toString(),
                        "REFDESK_CHAT_PER_USER", "1000000",
                        "REFDESK_CHAT_TOGETHER", "1000000"));
        service = builder.start();
        address = URI.create(listening() + AckServer.PATH);
    }

    static List<Work> measure() throws IOException, InterruptedException, ExecutionException {
        System.out.println(NAME + " ...");
        SeedQuestions questions = new SeedQuestions();
        List<Double> each = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        try (AnswersOverHttp service = new AnswersOverHttp()) {
            for (int round = -WARMUPS; round < ROUNDS; round++) {
                long start = System.nanoTime();
                List<Double> waits = service.ask(questions.next(QUESTIONS));
                if (round >= 0) {
                    each.add((System.nanoTime() - start) / 1e9 / QUESTIONS);
                    slowest.add(waits.stream().sorted().toList().get(QUESTIONS * 99 / 100));
                }
            }
        }
        return List.of(
                Work.measured(NAME, List.of(), each, LONGEST_EACH),
                Work.measured(NAME + ", p99", List.of(), slowest, LONGEST_WAIT),
                Work.measured("the same, beside embedding", embedding(questions), each, MOST_OF_EMBEDDING));
    }

    private String here(String path) {
        return "http://127.0.0.1:" + answers.getAddress().getPort() + path;
    }

    private String listening() throws IOException {
        BufferedReader out = service.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.matches()) {
                return listening.group(1);
            }
        }
        throw new IllegalStateException("./refdesk serve did not start");
    }

    private void replied(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answer(exchange, "ok");
        try {
            reply(exchange.getRequestURI().getPath()).put(text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SynchronousQueue<String> reply(String path) {
        return waiting.computeIfAbsent(path, any -> new SynchronousQueue<>());
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** How long each question waited for its answer. */
    private List<Double> ask(List<String> questions) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        List<Future<List<Double>>> connections = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            String user = "U" + i;
            connections.add(threads.submit(() -> {
                List<Double> waits = new ArrayList<>();
                for (int q = next.getAndIncrement(); q < questions.size(); q = next.getAndIncrement()) {
                    waits.add(ask(user, questions.get(q)));
                }
                return waits;
            }));
        }
        List<Double> waits = new ArrayList<>();
        for (Future<List<Double>> connection : connections) {
            waits.addAll(connection.get());
        }
        return waits;
    }

    private double ask(String user, String question) throws IOException, InterruptedException {
        String path = "/replies/" + user;
        SynchronousQueue<String> reply = reply(path);
        SlashCommands.Signed command = SlashCommands.sign(user, question, here(path));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString(command.body()));
        command.headers().forEach((name, values) -> request.header(name, values.getFirst()));
        long start = System.nanoTime();
        int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 200 || reply.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
            throw new IllegalStateException("a question must be answered, its command got " + status);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Seconds for each of as many questions, with all cores. */
    private static List<Double> embedding(SeedQuestions questions) throws InterruptedException, ExecutionException {
        List<Double> each = new ArrayList<>();
        try (Embedder embedder = BenchIndexes.model();
                ExecutorService pool =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (int round = -WARMUPS; round < ROUNDS; round++) {
                List<String> asked = questions.next(QUESTIONS);
                long start = System.nanoTime();
                for (Future<?> embedded : asked.stream()
                        .<Future<?>>map(question -> pool.submit(() -> embedder.question(question)))
                        .toList()) {
                    embedded.get();
                }
                if (round >= 0) {
                    each.add((System.nanoTime() - start) / 1e9 / QUESTIONS);
                }
            }
        }
        return each;
    }

    @Override
    public void close() throws IOException {
        service.destroy();
        service.onExit().join();
        client.close();
        answers.stop(0);
        threads.close();
        IOUtils.rm(folder);
    }
}
