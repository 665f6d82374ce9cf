package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.refdesk.peers.SocketSlack;

/** {@code refdesk serve} as a process of its own, over a corpus of two sentences, that can be killed. */
final class ServedProcess implements AutoCloseable {
    /** What the corpus holds. */
    static final String QUOTE = "The keeper of the harbour lit the lamps at dusk.";

    static final String SECRET = "sesame";

    /** Longer than a start or a stop takes on a machine with much else to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String JAVA_HOME = System.getProperty("java.home");
    private static final Pattern LISTENING = Pattern.compile("refdesk .+: listening on (http\\S+) with .*");
    private static final List<String> QUICK =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m");

    private final Process process;
    private final Path log;
    private final URI address;
    private final String banner;

    private ServedProcess(Process process, Path log, URI address, String banner) {
        this.process = process;
        this.log = log;
        this.address = address;
        this.banner = banner;
    }

    /**
     * Where a service keeps its files, and what it runs from.
     *
     * @param environment what it finds in its environment beside what all do
     */
    record Home(Path folder, String classPath, List<String> options, Map<String, String> environment) {
        /** That of a service which Slack calls. */
        static Home of(Path folder, URI slack) throws IOException {
            return of(folder, Map.of()).with(slack);
        }

        /** That of a service with nothing but what is given. */
        static Home of(Path folder, Map<String, String> environment) throws IOException {
            Path corpus = Files.createDirectories(folder.resolve("corpus"));
            Files.writeString(corpus.resolve("lamps.txt"), QUOTE + "\n");
            Files.writeString(corpus.resolve("ferry.txt"), "The ferry carries forty passengers.\n");
            return new Home(folder, System.getProperty("java.class.path"), List.of(), environment);
        }

        /** The same, with more in its environment. */
        Home with(String variable, String value) {
            Map<String, String> more = new HashMap<>(environment);
            more.put(variable, value);
            return new Home(folder, classPath, options, more);
        }

        /** The same, that Slack calls as well. */
        Home with(URI slack) {
            return with("REFDESK_SLACK_MODE", "http")
                    .with("REFDESK_SLACK_APP_TOKEN", SocketSlack.APP_TOKEN)
                    .with("REFDESK_SLACK_BOT_TOKEN", EmulatedSlack.TOKEN)
                    .with("REFDESK_SLACK_SIGNING_SECRET", SECRET)
                    .with("REFDESK_SLACK_API", slack.toString());
        }

        /** The same, that Slack reaches through sockets. */
        Home throughSockets() {
            return with("REFDESK_SLACK_MODE", "socket");
        }

        /**
         * The same, whose starts take a second: its classes are loaded once, and dumped for the starts to come. Java
         * may crash while it dumps classes next to threads that still run; then starts take longer.
         */
        Home warmed() throws IOException, InterruptedException {
            List<String> jars = new ArrayList<>();
            for (String entry : List.of(classPath.split(File.pathSeparator, -1))) {
                if (!entry.isEmpty()) {
                    jars.add(Files.isDirectory(Path.of(entry)) ? jar(Path.of(entry), jars.size()) : entry);
                }
            }
            String archive = folder.resolve("classes.jsa").toString();
            String path = String.join(File.pathSeparator, jars);
            try (ServedProcess first =
                    start(new Home(folder, path, List.of("-XX:ArchiveClassesAtExit=" + archive), environment))) {
                boolean isDumped = first.stop() == 0;
                return new Home(
                        folder, path, isDumped ? List.of("-XX:SharedArchiveFile=" + archive) : List.of(), environment);
            }
        }

        private String jar(Path classes, int number) {
            String jar = folder.resolve("classes" + number + ".jar").toString();
            int code = ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(System.out, System.err, "-c", "-0", "-f", jar, "-C", classes.toString(), ".");
            assertThat(code).isZero();
            return jar;
        }

        Path data() {
            return folder.resolve("data");
        }

        /** What the processes said on their error streams. */
        Path log() {
            return folder.resolve("serve.log");
        }
    }

    /** Starts it, and waits until it listens. */
    static ServedProcess start(Home home) throws IOException {
        return listening(launch(home), home);
    }

    /**
     * Starts it as an installation does: by the launcher, with the memory and the compilers that it gives a service.
     */
    static ServedProcess startInstalled(Home home) throws IOException {
        Path launcher = Installation.in(home.folder().resolve("installation"));
        return listening(launch(List.of(launcher.toString()), home.with("JAVA_HOME", JAVA_HOME)), home);
    }

    /** The same process, once it listens again. */
    ServedProcess again(Home home) throws IOException {
        return listening(process, home);
    }

    private static ServedProcess listening(Process process, Home home) throws IOException {
        CompletableFuture<Void> hanging = killIfItHangs(process, home.log());
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.matches()) {
                hanging.cancel(false);
                return new ServedProcess(process, home.log(), URI.create(listening.group(1)), line);
            }
        }
        throw new AssertionError("refdesk does not listen: " + said(home.log()));
    }

    /** Notes what each of its threads does, and kills it, where nobody cancels that in time. */
    private static CompletableFuture<Void> killIfItHangs(Process process, Path log) {
        Executor later = CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        String pid = String.valueOf(process.pid());
                        command("jcmd", pid, "Thread.dump_to_file", threads(log).toString())
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor(PATIENCE);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        process.destroyForcibly();
                    }
                },
                later);
    }

    private static Path threads(Path log) {
        return log.resolveSibling("threads.txt");
    }

    /** What it said, and what its threads did where it had to be killed. */
    private static String said(Path log) {
        try {
            String said = Files.readString(log);
            return Files.exists(threads(log)) ? said + Files.readString(threads(log)) : said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(JAVA_HOME, "bin", program).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Starts it, and kills it after so long, whether it listens by then or not. */
    static void startAndKill(Home home, Duration life) throws IOException, InterruptedException {
        killAfter(life, launch(home));
    }

    private static void killAfter(Duration life, Process process) throws InterruptedException {
        assertThat(process.waitFor(life)).as("ends by itself").isFalse();
        process.destroyForcibly().waitFor();
    }

    private static Process launch(Home home) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(JAVA_HOME, "bin", "java").toString());
        command.addAll(QUICK);
        command.addAll(home.options());
        command.addAll(List.of(
                "-Drefdesk.home=" + Path.of("").toAbsolutePath(),
                "-Dlogback.configurationFile="
                        + Path.of("src/main/resources/logback.xml").toAbsolutePath(),
                "-cp",
                home.classPath(),
                Refdesk.class.getName()));
        return launch(command, home);
    }

    private static Process launch(List<String> program, Home home) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                "serve",
                "--corpus",
                home.folder().resolve("corpus").toString(),
                "--index",
                home.folder().resolve("index").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(home.log().toFile()));
        builder.environment().putAll(environment(home));
        builder.environment().putAll(home.environment());
        Process process = builder.start();
        // A test whose set-up fails has nothing to close.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    private static Map<String, String> environment(Home home) {
        return Map.of(
                "REFDESK_WEB_PORT", "0",
                "REFDESK_DATA", home.data().toString(),
                "REFDESK_VECTORS", "off",
                "REFDESK_CHAT_PER_USER", "100000",
                "REFDESK_CHAT_TOGETHER", "100000");
    }

    URI address() {
        return address;
    }

    /**
     * Bytes that its heap holds after a collection: the least of four, since this collector leaves some of what is
     * garbage in its place, but in each fourth collection.
     */
    long heapInUse() throws IOException, InterruptedException {
        long least = Long.MAX_VALUE;
        for (int collection = 0; collection < 4; collection++) {
            collect();
            least = Math.min(least, heap());
        }
        return least;
    }

    private void collect() throws IOException, InterruptedException {
        assertThat(command("jcmd", String.valueOf(pid()), "GC.run")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }

    private long heap() throws IOException, InterruptedException {
        return new HttpQuestions(address)
                .get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    long pid() {
        return process.pid();
    }

    /** What it said when it had begun. */
    String banner() {
        return banner;
    }

    /** What Slack calls. */
    URI events() {
        return address.resolve("/slack/events");
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** As {@code kill -9}, after so long. */
    void killAfter(Duration life) throws InterruptedException {
        killAfter(life, process);
    }

    /** As Ctrl-C; gives the exit code. */
    int stop() {
        CompletableFuture<Void> hanging = killIfItHangs(process, log);
        process.destroy();
        int code = process.onExit().join().exitValue();
        if (!hanging.cancel(false)) {
            throw new AssertionError("refdesk does not stop: " + said(log));
        }
        return code;
    }

    @Override
    public void close() {
        kill();
    }
}
