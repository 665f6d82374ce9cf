package org.refdesk;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.refdesk.peers.Heard;
import org.refdesk.peers.MatrixPerson;

/** The lives of a desk on Slack and Matrix, each of which is ended by a kill at a moment that was drawn. */
final class KilledLives {
    /** Longer than a start takes on a machine with little else to do. */
    private static final int LONGEST_START_MS = 2_500;

    /** Longer than Matrix takes to be attached. */
    private static final int LONGEST_LIFE_MS = 6_000;

    private static final int MOST = 4;

    private final MatrixDesk desk;
    private final EmulatedSlack slack;
    private final SlackDeliveries deliveries;
    private final MatrixPerson person;
    private final Random random;
    private final Map<Moment, Integer> moments = new EnumMap<>(Moment.class);
    private final AnsweringLives answering = new AnsweringLives();

    /** When a life ends. */
    private enum Moment {
        WHILE_IT_STARTS,
        ANY_AFTER_THAT,
        AFTER_A_QUESTION_ON_SLACK_WAS_TAKEN,
        WITH_AN_ANSWER_ON_THE_WAY_TO_SLACK,
        BEFORE_SLACK_COULD_CONFIRM_AN_ANSWER,
        AFTER_A_QUESTION_ON_MATRIX_WAS_READ,
        AFTER_AN_ANSWER_ON_MATRIX;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    KilledLives(MatrixDesk desk, EmulatedSlack slack, SlackDeliveries deliveries, MatrixPerson person, Random random) {
        this.desk = desk;
        this.slack = slack;
        this.deliveries = deliveries;
        this.person = person;
        this.random = random;
    }

    /** One life: it begins, some answers go out in most, and it ends. */
    void live() throws IOException, InterruptedException {
        Moment moment = Moment.values()[random.nextInt(Moment.values().length)];
        moments.merge(moment, 1, Integer::sum);
        answering.begin();
        slack.road((method, forward) -> forward(method, forward));
        if (moment == Moment.WHILE_IT_STARTS) {
            desk.restartAndKill(Duration.ofMillis(random.nextInt(LONGEST_START_MS)));
        } else {
            live(moment, 1 + random.nextInt(MOST));
        }
        slack.awaitQuiet();
    }

    /** @param times after which it ends that something happened */
    private void live(Moment moment, int times) throws IOException, InterruptedException {
        Predicate<Heard> sign = moment == Moment.AFTER_AN_ANSWER_ON_MATRIX
                ? desk.answers()
                : heard -> heard.kind().equals("receipt") && heard.user().equals(desk.user());
        long before = person.heard().stream().filter(sign).count();
        desk.restart();
        CountDownLatch taken = new CountDownLatch(1);
        deliveries.at(desk.events(), 0, times, taken);
        switch (moment) {
            case WHILE_IT_STARTS -> throw new IllegalArgumentException("it has started");
            case ANY_AFTER_THAT -> desk.killAfter(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MS)));
            case AFTER_A_QUESTION_ON_SLACK_WAS_TAKEN -> {
                taken.await();
                desk.kill();
            }
            case WITH_AN_ANSWER_ON_THE_WAY_TO_SLACK -> killByPost(times, false);
            case BEFORE_SLACK_COULD_CONFIRM_AN_ANSWER -> killByPost(times, true);
            case AFTER_A_QUESTION_ON_MATRIX_WAS_READ, AFTER_AN_ANSWER_ON_MATRIX -> {
                AtomicInteger signs = new AtomicInteger();
                person.hears(sign.and(heard -> signs.incrementAndGet() >= before + times));
                desk.kill();
            }
        }
    }

    /** Ends a life by one of its posts, which arrives or does not. */
    private void killByPost(int last, boolean arrives) throws InterruptedException {
        AtomicInteger posts = new AtomicInteger();
        CountDownLatch end = new CountDownLatch(1);
        slack.road((method, forward) -> {
            boolean isLast = isAnswer(method) && posts.incrementAndGet() == last;
            if (isLast) {
                desk.kill();
            }
            if (!isLast || arrives) {
                forward(method, forward);
            }
            if (isLast) {
                end.countDown();
            }
        });
        end.await();
    }

    private void forward(String method, EmulatedSlack.Forward forward) throws IOException, InterruptedException {
        if (isAnswer(method)) {
            answering.onSlack();
        }
        forward.run();
    }

    private static boolean isAnswer(String method) {
        return method.equals("chat.postMessage");
    }

    /** Notes in which of them answers were given on Matrix, where this is all that was said by the end of the last. */
    void answeredOnMatrix(List<Heard> timelines) {
        timelines.stream().filter(desk.answers()).map(Heard::at).forEach(answering::onMatrix);
    }

    /** How often each moment was drawn, in words. */
    String moments() {
        return moments.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().words())
                .collect(Collectors.joining(", "));
    }

    AnsweringLives answering() {
        return answering;
    }
}
