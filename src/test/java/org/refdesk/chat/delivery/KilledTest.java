package org.refdesk.chat.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class KilledTest {
    private static final int QUESTIONS = 200;
    private static final int TIMES = 5;
    private static final int KILLS = 20;
    private static final int PLACES = 12;
    private static final String SECRET = "sesame";

    private final Random random = new Random(20261);
    private final List<Integer> waiting = new ArrayList<>();
    private final Set<Integer> unacknowledged = new TreeSet<>();

    @TempDir
    private Path folder;

    @Test
    void everyQuestionIsAnsweredOnceHoweverOftenItIsDeliveredAndTheDeskIsKilled() throws Exception {
        Path posts = Files.createDirectory(folder.resolve("posts"));
        for (int delivery = 0; delivery < QUESTIONS * TIMES; delivery++) {
            waiting.add(delivery);
        }
        Collections.shuffle(waiting, random);
        for (int kill = 0; kill < KILLS; kill++) {
            live(waiting.size() / (KILLS - kill), 1 + random.nextInt(80), posts);
        }
        unacknowledged.addAll(IntStream.range(0, QUESTIONS).boxed().toList());
        live(0, Integer.MAX_VALUE, posts);

        FolderPlatform platform = new FolderPlatform(posts, random, line -> {});
        List<String> answered = platform.all().stream()
                .map(name -> name.substring(0, name.indexOf('.')))
                .sorted()
                .toList();
        assertThat(unacknowledged).isEmpty();
        assertThat(answered)
                .isEqualTo(IntStream.range(0, QUESTIONS)
                        .mapToObj(KilledTest::key)
                        .sorted()
                        .toList());
        assertThat(platform.all()).allMatch(name -> words(posts.resolve(name)).equals("answer"));
        assertThat(filesWith(SECRET)).isEmpty();
    }

    /** Starts the desk, delivers what it did not acknowledge and some more, and kills it after so many lines. */
    private void live(int more, int lines, Path posts) throws Exception {
        List<Integer> now = waiting.subList(0, more);
        unacknowledged.addAll(now);
        now.clear();
        Process desk = start(posts);
        try (PrintStream in = new PrintStream(desk.getOutputStream(), true, StandardCharsets.UTF_8);
                BufferedReader out = desk.inputReader(StandardCharsets.UTF_8)) {
            unacknowledged.forEach(delivery -> in.println(line(delivery)));
            in.println("finish");
            int heard = 0;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("took ")) {
                    unacknowledged.remove(Integer.valueOf(line.substring("took ".length(), line.lastIndexOf(' '))));
                }
                heard++;
                if (heard == lines || (line.equals("finished") && unacknowledged.isEmpty())) {
                    break;
                }
            }
            desk.destroyForcibly().waitFor();
        }
    }

    /** All that makes a start quick is switched on, and the log off: it is full of the platform's moods. */
    private Process start(Path posts) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-BytecodeVerificationRemote",
                        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DeskToKill.class.getName(),
                        folder.resolve("data").toString(),
                        posts.toString(),
                        Long.toString(random.nextLong()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String line(int delivery) {
        int question = delivery % QUESTIONS;
        return String.join(
                "\t", Integer.toString(delivery), key(question), "place" + question % PLACES, SECRET + question);
    }

    private static String key(int question) {
        return "q" + question;
    }

    private List<Path> filesWith(String words) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, words))
                    .collect(Collectors.toList());
        }
    }

    private static String words(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new String(bytes, StandardCharsets.ISO_8859_1).contains(words)
                    || new String(bytes, StandardCharsets.UTF_16BE).contains(words)
                    || new String(bytes, StandardCharsets.UTF_16LE).contains(words);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
