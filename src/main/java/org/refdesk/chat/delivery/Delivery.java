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
 * Gives every received question exactly one answer. Questions in one channel or room are answered in order. Channels do
 * not wait for each other, and neither do users whose answers only they see.
 */
public final class Delivery implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** Time between two checks for questions that were left. */
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

    /** Starts answering: first the questions that an earlier run left, then new ones. */
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

    /** Takes up questions that got no thread or could not be queued. */
    private void goOn() {
        loop.work().step("look after what was left");
        Throwable untold = records.questionLog().untold();
        if (untold != null) {
            loop.work().failed(untold);
            records.questionLog().tell(errands);
        }
        lines.beginLeft();
    }

    /** Names a queue of errands. */
    private sealed interface Line {
        /** The queue of a channel or room, or of one user there. */
        record Of(Place place, String user) implements Line {}

        /** The queue of a question whose channel is not known yet. */
        record OfKey(String key) implements Line {}

        static Line of(AskedQuestion asked) {
            Place place = asked.place();
            return new Of(place, place.kind() == Place.Kind.EPHEMERAL ? asked.user() : "");
        }
    }

    /** Queues what there is to do. */
    private final class Errands implements QuestionLog.Listener {
        @Override
        public void received(AskedQuestion asked) {
            lines.add(Line.of(asked), new Answer(asked.key(), asked.place().platform()));
        }

        /** Uses a queue of its own until the channel of the question is known. */
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

    /** Answers a question. */
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

    /** Changes an answer after its question was changed. */
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

    /** Finds the answer to change. While a question is pending, the errand that posts its answer applies the change. */
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

    /** What is pending, and what went wrong. */
    public DeliveryState backlog() {
        QuestionLog questionLog = records.questionLog();
        Optional<AskedQuestion> oldest = questionLog.oldest();
        Duration age = oldest.map(
                        asked -> Duration.between(asked.at(), records.clock().instant()))
                .orElse(Duration.ZERO);
        return new DeliveryState(questionLog.size(), age, answerPoster.failed(), troubles.all());
    }

    /** Waits a while for answers that are being posted, and leaves the rest to the next start. */
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
