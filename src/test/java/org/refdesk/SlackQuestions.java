package org.refdesk;

import static org.refdesk.EmulatedSlack.CHANNEL;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.refdesk.peers.Deadline;

/** Questions in a channel of Slack, each with a word of its own: counted from 0. */
final class SlackQuestions {
    /** What is in each of them, and in nothing else. */
    static final String SECRET = "sesame";

    /** Names of messages that the emulator, which counts from 1, does not give to its own. */
    private static final int FIRST = 500_000;

    private final long begun = Instant.now().getEpochSecond();

    /** As Slack delivers it. */
    Map<String, Object> event(int question) {
        return SlackRequests.mention(CHANNEL, ts(question), "who lit the lamps, " + SECRET + question + "?");
    }

    private String ts(int question) {
        return String.format(Locale.ROOT, "%d.%06d", begun, FIRST + question);
    }

    /** What the answer to it carries. */
    String key(int question) {
        return "slack:" + SlackRequests.TEAM + ":" + CHANNEL + ":" + ts(question);
    }

    /** What each message in its thread carries. */
    List<String> answers(EmulatedSlack slack, int question) throws IOException, InterruptedException {
        return EmulatedSlack.keys(slack.thread(CHANNEL, ts(question)));
    }

    /** The same of the first so many questions. */
    List<List<String>> answersToAll(EmulatedSlack slack, int questions) throws IOException, InterruptedException {
        List<List<String>> answers = new ArrayList<>();
        for (int question = 0; question < questions; question++) {
            answers.add(answers(slack, question));
        }
        return answers;
    }

    /** Waits until the first so many have answers, or for so long that they never will. */
    void awaitAnswers(EmulatedSlack slack, int questions) throws IOException, InterruptedException {
        AtomicInteger answered = new AtomicInteger();
        Deadline.comes(() -> {
            while (answered.get() < questions && !answers(slack, answered.get()).isEmpty()) {
                answered.incrementAndGet();
            }
            return answered.get() == questions;
        });
    }

    /** What the answers to the first so many carry. */
    List<String> keys(int questions) {
        return IntStream.range(0, questions).mapToObj(this::key).toList();
    }
}
