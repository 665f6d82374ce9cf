package org.refdesk.chat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.refdesk.background.BackgroundLoops;

/** Records in a folder with a delivery, at a time that a test sets. */
final class MadeUpChat implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    static final DeliverySettings QUICK = new DeliverySettings(
            2,
            Duration.ofSeconds(20),
            Duration.ofHours(1),
            Duration.ofMillis(1),
            Duration.ofMillis(5),
            Duration.ofHours(24),
            Duration.ofSeconds(5));

    final ChatRecords records;
    final Delivery delivery;

    MadeUpChat(Path data, Instant now, DeliverySettings settings, Answering answering, MadeUpPlatform... platforms) {
        this.records = ChatRecords.open(data, false, InstantSource.fixed(now), new BackgroundLoops());
        this.delivery = Delivery.start(records, List.of(platforms), answering, new Saying(), settings);
    }

    /** At noon, each question answered by its text. */
    MadeUpChat(Path data, MadeUpPlatform... platforms) {
        this(data, NOON, QUICK, MadeUpChat::echo, platforms);
    }

    static Reply echo(Asked asked) {
        return Saying.of("answer to " + asked.text());
    }

    static Asked asked(String key, String platform, String channel, String text) {
        Place place = new Place(platform, "team", channel, null, Place.Kind.CHANNEL);
        return new Asked(key, place, "ada", text, NOON, null);
    }

    /** A question in the channel "general" of a platform named "slack". */
    static Asked asked(String key, String text) {
        return asked(key, "slack", "general", text);
    }

    void ask(String key, String text) throws NotTakenException {
        records.inbox().accept(asked(key, text));
    }

    /** Waits until nothing is pending. */
    void settle() throws IOException {
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
