package org.refdesk.chat.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.refdesk.background.BackgroundLoop;
import org.refdesk.background.ClosePolicy;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.records.AnswerChange;
import org.refdesk.chat.records.ChatRecords;
import org.refdesk.chat.records.FinishedQuestion;
import org.refdesk.chat.records.QuestionLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every question that comes in its one answer. What is said in one place, where all hear it, is answered in the
 * order in which it was said; places do not wait for each other, nor do people whose answers only they see.
 */
public final class Delivery implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** Between two looks for what was left. */
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final ChatRecords records;
    private final Map<String, ChatPlatform> platforms;
    private final DeliverySettings settings;
    private final PlatformTroubles troubles;
    private final ShutdownGate shutdownGate = new ShutdownGate();
    private final SerialQueues<Line> lines;
    private final BackgroundLoop loop;
    private final Errands errands = new Errands();
    private final AnswerPoster answerPoster;
    private final AnswerUpdater answerUpdater;

    private Delivery(
            ChatRecords records,
            Collection<? extends ChatPlatform> platforms,
            Responder answering,
            Apologies apologies,
            DeliverySettings settings) {
        this.records = records;
        this.platforms = platforms.stream().collect(Collectors.toMap(ChatPlatform::name, Function.identity()));
        this.settings = settings;
        this.troubles = new PlatformTroubles(records.clock());
        this.lines = new SerialQueues<>(records.loops().work("chat-answers"));
        this.loop = records.loops().loop("chat-delivery", ClosePolicy.AFTER_ITS_STEP, () -> {
            goOn();
            return Optional.of(GLANCE);
        });
        AnswerExecutor answerExecutor = new AnswerExecutor(answering, apologies, settings);
        PlatformAttempts platformAttempts = new PlatformAttempts(settings, troubles);
        this.answerPoster =
                new AnswerPoster(records, answerExecutor, apologies, platformAttempts, shutdownGate, settings);
        this.answerUpdater = new AnswerUpdater(records, answerExecutor, platformAttempts, shutdownGate);
    }

    /** Begins to answer: first what an earlier run left, then what comes in. */
    public static Delivery start(
            ChatRecords records,
            Collection<? extends ChatPlatform> platforms,
            Responder answering,
            Apologies apologies,
            DeliverySettings settings) {
        Delivery delivery = new Delivery(records, platforms, answering, apologies, settings);
        records.questionLog().tell(delivery.errands);
        delivery.loop.start();
        return delivery;
    }

    /** Looks after what no thread could be had for, or could not be put into its line. */
    private void goOn() {
        loop.work().step("look after what was left");
        Throwable untold = records.questionLog().untold();
        if (untold != null) {
            loop.work().failed(untold);
            records.questionLog().tell(errands);
        }
        lines.beginLeft();
    }

    /** In which errands wait for each other. */
    private sealed interface Line {
        /** Of a place, or of one person there. */
        record Of(Place place, String user) implements Line {}

        /** Of a question of which it is not known where it was asked. */
        record OfKey(String key) implements Line {}

        static Line of(AskedQuestion asked) {
            Place place = asked.place();
            return new Of(place, place.kind() == Place.Kind.EPHEMERAL ? asked.user() : "");
        }
    }

    /** Puts what there is to do into its line. */
    private final class Errands implements QuestionLog.Listener {
        @Override
        public void received(AskedQuestion asked) {
            lines.add(Line.of(asked), new Answer(asked.key(), asked.place().platform()));
        }

        /** In a line of its own until it is known where it was asked. */
        @Override
        public void changed(AnswerChange change) {
            lines.add(new Line.OfKey(change.key()), new Following(change.key()) {
                @Override
                public void run() {
                    find(change);
                }
            });
        }
    }

    /** Gives a question its answer. */
    private final class Answer implements SerialQueues.Errand {
        private final String key;
        private final String platform;

        Answer(String key, String platform) {
            this.key = key;
            this.platform = platform;
        }

        @Override
        public void run() throws InterruptedException {
            deliver(key, platform);
        }

        @Override
        public void abandon() {
            answerPoster.giveUp(key, "it failed again and again");
            answerUpdater.drop(key);
        }
    }

    /** Has an answer follow its question. */
    private abstract class Following implements SerialQueues.Errand {
        private final String key;

        Following(String key) {
            this.key = key;
        }

        @Override
        public void abandon() {
            LOG.error("an answer does not follow its question: it failed again and again");
            answerUpdater.drop(key);
        }
    }

    /** While a question is pending, whoever posts its answer sees to the change as well. */
    private void find(AnswerChange change) {
        if (records.questionLog().pending(change.key()).isPresent()) {
            return;
        }
        Optional<AskedQuestion> asked = records.answered(change.key()).map(FinishedQuestion::asked);
        if (asked.isPresent()) {
            lines.add(Line.of(asked.get()), new Following(change.key()) {
                @Override
                public void run() throws InterruptedException {
                    amend(change.key(), asked.get().place().platform());
                }
            });
        } else {
            answerUpdater.drop(change.key());
        }
    }

    private void deliver(String key, String name) throws InterruptedException {
        ChatPlatform platform = platforms.get(name);
        if (platform == null) {
            answerPoster.giveUp(key, "no platform " + name + " is set up");
        } else {
            answerPoster.deliver(key, platform);
        }
        amend(key, name);
    }

    private void amend(String key, String name) throws InterruptedException {
        ChatPlatform platform = platforms.get(name);
        if (platform == null) {
            answerUpdater.drop(key);
        } else {
            answerUpdater.amend(key, platform);
        }
    }

    /** What there is to do, and what went wrong. */
    public DeliveryState backlog() {
        QuestionLog questionLog = records.questionLog();
        Optional<AskedQuestion> oldest = questionLog.oldest();
        Duration age = oldest.map(
                        asked -> Duration.between(asked.at(), records.clock().instant()))
                .orElse(Duration.ZERO);
        return new DeliveryState(questionLog.size(), age, answerPoster.failed(), troubles.all());
    }

    /** Waits a while for what is being posted, and leaves the rest to the next start. */
    @Override
    public void close() {
        loop.close();
        try {
            if (!shutdownGate.close(settings.closing())) {
                LOG.warn("a platform takes long; the next start asks it what was posted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lines.stop();
    }
}
