package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.refdesk.peers.Heard;
import org.refdesk.peers.MatrixPerson;
import org.refdesk.peers.MatrixPerson.Mode;
import org.refdesk.peers.NewRoom;
import org.refdesk.peers.Synapse;

/** The whole service, killed again and again, with a homeserver that goes away and comes back. */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("homeserver")
class MatrixKillTest {
    private static final int ROOMS = 6;
    private static final int EACH_IN_A_ROOM = 6;
    private static final int QUESTIONS = 3 * ROOMS * EACH_IN_A_ROOM;

    /** Questions of one person that wait for their answers at once. */
    private static final int AT_ONCE = 12;

    /** Answers between two blows. */
    private static final int MOST_BETWEEN = 15;

    private final Random random = new Random(20264);

    @TempDir
    private Path folder = Path.of("");

    /** What happens to those who should be there. */
    private enum Blow {
        DESK_KILLED,
        HOMESERVER_RESTARTED,
        DESK_KILLED_WHILE_THE_HOMESERVER_IS_AWAY
    }

    private List<Blow> blows() {
        List<Blow> blows = new ArrayList<>(Collections.nCopies(4, Blow.DESK_KILLED));
        blows.add(Blow.HOMESERVER_RESTARTED);
        blows.add(Blow.DESK_KILLED_WHILE_THE_HOMESERVER_IS_AWAY);
        Collections.shuffle(blows, random);
        return blows;
    }

    @Test
    @Timeout(900)
    void everyQuestionHasOneAnswerHoweverOftenTheDeskIsKilledAndTheHomeserverIsAway() throws Exception {
        try (Synapse synapse = Synapse.launch();
                MatrixPerson alice = MatrixPerson.logIn(synapse, "alice", Mode.STRICT);
                MatrixPerson bob = MatrixPerson.logIn(synapse, "bob", Mode.ENCRYPTED);
                MatrixPerson carol = MatrixPerson.logIn(synapse, "carol", Mode.STRICT);
                MatrixDesk desk = MatrixDesk.start(
                        MatrixDesk.home(folder, synapse, "desk").warmed(), synapse, "desk");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> rooms = rooms(desk, alice, bob, carol);
            MatrixQuestions questions = new MatrixQuestions(desk);
            List<Future<?>> asking = new ArrayList<>();
            for (MatrixPerson person : List.of(alice, bob, carol)) {
                List<String> order = new ArrayList<>();
                rooms.forEach(room -> order.addAll(Collections.nCopies(EACH_IN_A_ROOM, room)));
                Collections.shuffle(order, random);
                asking.add(threads.submit(() -> ask(person, desk, questions, order)));
            }
            int answers = 0;
            for (Blow blow : blows()) {
                answers += 1 + random.nextInt(MOST_BETWEEN);
                awaitAnswers(alice, desk, answers);
                strike(blow, desk, synapse);
            }
            for (Future<?> person : asking) {
                person.get();
            }
            List<Heard> timelines = new ArrayList<>();
            for (String room : rooms) {
                alice.hears(desk.answerTo(alice.says(room, "!ask help")));
                timelines.addAll(alice.timeline(room));
            }
            assertThat(Tally.of(questions.answers(timelines))).isEqualTo(new Tally(QUESTIONS, 0, 0));
            assertThat(Files.readString(desk.home().log())).doesNotContain("defect", "given up");
        }
    }

    private static List<String> rooms(MatrixDesk desk, MatrixPerson maker, MatrixPerson... others)
            throws InterruptedException {
        List<String> rooms = new ArrayList<>();
        for (int i = 0; i < ROOMS; i++) {
            NewRoom wanted = i % 2 == 0 ? NewRoom.encrypted() : NewRoom.plain();
            String room = desk.room(maker, wanted.inviting(desk.user(), others[0].user(), others[1].user()));
            for (MatrixPerson other : others) {
                other.joins(room);
            }
            rooms.add(room);
        }
        return rooms;
    }

    /**
     * Asks in one room after another, with some questions waiting for answers at any time; ends when all have theirs.
     */
    private Void ask(MatrixPerson person, MatrixDesk desk, MatrixQuestions questions, List<String> rooms)
            throws Exception {
        Semaphore free = new Semaphore(AT_ONCE);
        List<Future<?>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String room : rooms) {
                free.acquire();
                String question = questions.asks(person, room);
                answers.add(threads.submit(() -> {
                    assertThat(person.hears(desk.answerTo(question)).body()).contains(ServedProcess.QUOTE);
                    free.release();
                    return question;
                }));
            }
            for (Future<?> answer : answers) {
                answer.get();
            }
        }
        return null;
    }

    /** Waits until somebody has heard so many answers. */
    private static void awaitAnswers(MatrixPerson person, MatrixDesk desk, int enough) throws InterruptedException {
        AtomicInteger answers = new AtomicInteger();
        person.hears(Heard.MESSAGE.and(Heard.from(desk.user())).and(answer -> answers.incrementAndGet() >= enough));
    }

    private static void strike(Blow blow, MatrixDesk desk, Synapse synapse) throws Exception {
        switch (blow) {
            case DESK_KILLED -> {
                desk.kill();
                desk.restart();
            }
            case HOMESERVER_RESTARTED -> {
                synapse.stop();
                synapse.start();
            }
            case DESK_KILLED_WHILE_THE_HOMESERVER_IS_AWAY -> {
                synapse.stop();
                desk.kill();
                desk.restart();
                synapse.start();
            }
        }
    }
}
