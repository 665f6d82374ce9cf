package org.refdesk.chat;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every question that comes in its one answer. What is said in one place, where all hear it, is answered in the
 * order in which it was said; places do not wait for each other, nor do people whose answers only they see.
 */
public final class Delivery implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final ChatRecords records;
    private final Map<String, Platform> platforms;
    private final DeliverySettings settings;
    private final Troubles troubles;
    private final Gate gate = new Gate();
    private final Lines<Line> lines = new Lines<>();
    private final Postman postman;
    private final Amender amender;

    private Delivery(
            ChatRecords records,
            Collection<? extends Platform> platforms,
            Answering answering,
            Apologies apologies,
            DeliverySettings settings) {
        this.records = records;
        this.platforms = platforms.stream().collect(Collectors.toMap(Platform::name, Function.identity()));
        this.settings = settings;
        this.troubles = new Troubles(records.clock());
        Workbench workbench = new Workbench(answering, apologies, settings);
        Attempts attempts = new Attempts(settings, troubles);
        this.postman = new Postman(records, workbench, apologies, attempts, gate, settings);
        this.amender = new Amender(records, workbench, attempts, gate);
    }

    /** Begins to answer: first what an earlier run left, then what comes in. */
    public static Delivery start(
            ChatRecords records,
            Collection<? extends Platform> platforms,
            Answering answering,
            Apologies apologies,
            DeliverySettings settings) {
        Delivery delivery = new Delivery(records, platforms, answering, apologies, settings);
        records.ledger().tell(delivery.new Errands());
        return delivery;
    }

    /** In which errands wait for each other. */
    private sealed interface Line {
        /** Of a place, or of one person there. */
        record Of(Place place, String user) implements Line {}

        /** Of a question of which it is not known where it was asked. */
        record OfKey(String key) implements Line {}

        static Line of(Asked asked) {
            Place place = asked.place();
            return new Of(place, place.kind() == Place.Kind.EPHEMERAL ? asked.user() : "");
        }
    }

    /** Puts what there is to do into its line. */
    private final class Errands implements Ledger.Listener {
        @Override
        public void received(Asked asked) {
            lines.add(Line.of(asked), () -> deliver(asked.key(), asked.place().platform()));
        }

        /** In a line of its own until it is known where it was asked. */
        @Override
        public void changed(Change change) {
            lines.add(new Line.OfKey(change.key()), () -> find(change));
        }
    }

    /** While a question is pending, whoever posts its answer sees to the change as well. */
    private void find(Change change) {
        if (records.ledger().pending(change.key()).isPresent()) {
            return;
        }
        Optional<Asked> asked = records.answered(change.key()).map(Answered::asked);
        if (asked.isPresent()) {
            lines.add(
                    Line.of(asked.get()),
                    () -> amend(change.key(), asked.get().place().platform()));
        } else {
            amender.drop(change.key());
        }
    }

    private void deliver(String key, String name) throws InterruptedException {
        Platform platform = platforms.get(name);
        if (platform == null) {
            postman.giveUp(key, "no platform " + name + " is set up");
        } else {
            postman.deliver(key, platform);
        }
        amend(key, name);
    }

    private void amend(String key, String name) throws InterruptedException {
        Platform platform = platforms.get(name);
        if (platform == null) {
            amender.drop(key);
        } else {
            amender.amend(key, platform);
        }
    }

    /** What there is to do, and what went wrong. */
    public Backlog backlog() {
        Ledger ledger = records.ledger();
        Optional<Asked> oldest = ledger.oldest();
        Duration age = oldest.map(
                        asked -> Duration.between(asked.at(), records.clock().instant()))
                .orElse(Duration.ZERO);
        return new Backlog(ledger.size(), age, postman.failed(), troubles.all());
    }

    /** Waits a while for what is being posted, and leaves the rest to the next start. */
    @Override
    public void close() {
        try {
            if (!gate.close(settings.closing())) {
                LOG.warn("a platform takes long; the next start asks it what was posted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lines.stop();
    }
}
