package org.refdesk.chat.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.Saying;
import org.refdesk.chat.records.ChatRecords;
import org.refdesk.chat.records.QuestionNotStoredException;

/**
 * A process that answers questions from its standard input, and says on its standard output what it has done: a line of
 * input is a number, a key, a place and a text, or {@code finish}.
 */
final class DeskToKill {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private DeskToKill() {}

    public static void main(String[] args) throws IOException {
        new DeskToKill().run(Path.of(args[0]), Path.of(args[1]), Long.parseLong(args[2]));
    }

    private void run(Path data, Path posts, long seed) throws IOException {
        DeliverySettings settings = new DeliverySettings(
                2,
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                Duration.ofMillis(1),
                Duration.ofMillis(8),
                Duration.ofHours(1),
                Duration.ofSeconds(5));
        FolderPlatform platform = new FolderPlatform(posts, new Random(seed), this::say);
        try (ChatRecords records = ChatRecords.open(data, false, Clock.systemUTC(), new BackgroundLoops());
                Delivery delivery = Delivery.start(
                        records, List.of(platform), asked -> Saying.of("answer"), new Saying(), settings);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            say("ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split("\t", -1);
                Thread.ofVirtual().start(() -> take(words, records, delivery));
            }
        }
    }

    private void take(String[] words, ChatRecords records, Delivery delivery) {
        try {
            if (words.length == 1) {
                finish(records, delivery);
                return;
            }
            Place place = new Place("folder", "team", words[2], null, Place.Kind.CHANNEL);
            boolean fresh =
                    records.inbox().accept(new AskedQuestion(words[1], place, "ada", words[3], Instant.now(), null));
            say("took " + words[0] + " " + fresh);
        } catch (QuestionNotStoredException | IOException e) {
            say("trouble " + e);
        }
    }

    private void finish(ChatRecords records, Delivery delivery) throws IOException {
        while (delivery.backlog().pending() > 0) {
            Thread.onSpinWait();
        }
        records.tidy();
        say("finished");
    }

    private void say(String line) {
        out.println(line);
    }
}
