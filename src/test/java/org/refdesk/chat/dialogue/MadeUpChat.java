package org.refdesk.chat.dialogue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.Saying;
import org.refdesk.chat.delivery.Delivery;
import org.refdesk.chat.delivery.DeliverySettings;
import org.refdesk.chat.delivery.MadeUpPlatform;
import org.refdesk.chat.delivery.Responder;
import org.refdesk.chat.records.ChatRecords;
import org.refdesk.chat.records.QuestionNotStoredException;
import org.refdesk.chat.reply.Reply;

/** Records in a folder with a delivery, at a time that a test sets. */
public final class MadeUpChat implements AutoCloseable {
    public static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    public static final DeliverySettings QUICK = new DeliverySettings(
            2,
            Duration.ofSeconds(20),
            Duration.ofHours(1),
            Duration.ofMillis(1),
            Duration.ofMillis(5),
            Duration.ofHours(24),
            Duration.ofSeconds(5));

    public final ChatRecords records;
    public final Delivery delivery;

    public MadeUpChat(
            Path data, Instant now, DeliverySettings settings, Responder answering, MadeUpPlatform... platforms) {
        this.records = ChatRecords.open(data, false, InstantSource.fixed(now), new BackgroundLoops());
        this.delivery = Delivery.start(records, List.of(platforms), answering, new Saying(), settings);
    }

    /** At noon, each question answered by its text. */
    public MadeUpChat(Path data, MadeUpPlatform... platforms) {
        this(data, NOON, QUICK, MadeUpChat::echo, platforms);
    }

    public static Reply echo(AskedQuestion asked) {
        return Saying.of("answer to " + asked.text());
    }

    public static AskedQuestion asked(String key, String platform, String channel, String text) {
        Place place = new Place(platform, "team", channel, null, Place.Kind.CHANNEL);
        return new AskedQuestion(key, place, "ada", text, NOON, null);
    }

    /** A question in the channel "general" of a platform named "slack". */
    public static AskedQuestion asked(String key, String text) {
        return asked(key, "slack", "general", text);
    }

    public void ask(String key, String text) throws QuestionNotStoredException {
        records.inbox().accept(asked(key, text));
    }

    /** Waits until nothing is pending. */
    public void settle() throws IOException {
        while (delivery.backlog().pending() > 0) {
            Thread.onSpinWait();
        }
        records.tidy();
    }

    @Override
    public void close() {
        delivery.close();
        records.close();
    }
}
