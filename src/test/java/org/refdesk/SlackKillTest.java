package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole service, killed at the worst moments, with a Slack that delivers again what was not acknowledged. */
@Tag("slow")
class SlackKillTest {
    private static final int QUESTIONS = 200;
    private static final int TIMES = 5;
    private static final int KILLS = 20;

    /** Deliveries that may begin while one process lives. */
    private static final int SHARE = QUESTIONS * TIMES / (KILLS + 1);

    private static final int MOST_POSTS = 8;

    private final SlackQuestions questions = new SlackQuestions();
    private final Random random = new Random(20262);

    @AutoClose
    private final SlackDeliveries deliveries = new SlackDeliveries(events());

    /** How often an answer was the last thing that a process tried to post. */
    private final Map<Last, Integer> ends = new ConcurrentHashMap<>();

    @TempDir
    private Path folder = Path.of("");

    /** What a process does last. */
    private enum Last {
        ACKNOWLEDGES,
        POSTS_AND_IT_IS_LOST,
        POSTS_AND_DOES_NOT_HEAR_OF_IT
    }

    private List<Map<String, Object>> events() {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int i = 0; i < QUESTIONS * TIMES; i++) {
            events.add(questions.event(i % QUESTIONS));
        }
        Collections.shuffle(events, random);
        return events;
    }

    @Test
    @Timeout(900)
    void everyQuestionHasOneAnswerHoweverOftenItIsDeliveredAndTheServiceIsKilled() throws Exception {
        try (EmulatedSlack slack = EmulatedSlack.start().up()) {
            ServedProcess.Home home = ServedProcess.Home.of(folder, slack.api()).warmed();
            for (int kill = 0; kill < KILLS; kill++) {
                live(home, slack);
            }
            finish(home, slack);
            for (int question = 0; question < QUESTIONS; question++) {
                assertThat(questions.answers(slack, question)).containsExactly(questions.key(question));
            }
            assertThat(ends).containsOnlyKeys(Last.POSTS_AND_IT_IS_LOST, Last.POSTS_AND_DOES_NOT_HEAR_OF_IT);
            assertThat(deliveries.again()).isPositive();
            assertThat(filesWith(home.data())).isEmpty();
            assertThat(Files.readString(home.log())).doesNotContain("defect", "given up", SlackQuestions.SECRET);
        }
    }

    /** One life: some deliveries are taken, some answers posted, and it ends in the middle of that. */
    private void live(ServedProcess.Home home, EmulatedSlack slack) throws IOException, InterruptedException {
        Last last = Last.values()[random.nextInt(Last.values().length)];
        int toTake = last == Last.ACKNOWLEDGES ? 1 + random.nextInt(SHARE) : SHARE;
        AtomicInteger toPost =
                new AtomicInteger(last == Last.ACKNOWLEDGES ? Integer.MAX_VALUE : 1 + random.nextInt(MOST_POSTS));
        CountDownLatch end = new CountDownLatch(1);
        try (ServedProcess served = ServedProcess.start(home)) {
            slack.road((method, forward) -> {
                boolean isLast = method.equals("chat.postMessage") && toPost.decrementAndGet() == 0;
                if (isLast) {
                    served.kill();
                    ends.merge(last, 1, Integer::sum);
                }
                if (!isLast || last == Last.POSTS_AND_DOES_NOT_HEAR_OF_IT) {
                    forward.run();
                }
                if (isLast) {
                    end.countDown();
                }
            });
            deliveries.at(served.events(), SHARE, toTake, end);
            end.await();
        }
        slack.awaitQuiet();
    }

    /** The last life: all is taken, answered and tidied up. */
    private void finish(ServedProcess.Home home, EmulatedSlack slack) throws IOException, InterruptedException {
        slack.road((method, forward) -> forward.run());
        try (ServedProcess served = ServedProcess.start(home)) {
            deliveries.at(served.events(), QUESTIONS * TIMES, 0, new CountDownLatch(0));
            deliveries.awaitAll();
            Set<String> answered = new HashSet<>();
            while (!answered.containsAll(questions.keys(QUESTIONS))) {
                answered.add(EmulatedSlack.key(
                        slack.await("chat.postMessage").answer().path("message")));
            }
            assertThat(served.stop()).isZero();
        }
    }

    private static List<Path> filesWith(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(SlackKillTest::holdsAQuestion)
                    .toList();
        }
    }

    private static boolean holdsAQuestion(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Stream.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
                    .map((Charset charset) -> new String(bytes, charset))
                    .anyMatch(words -> words.contains(SlackQuestions.SECRET));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
