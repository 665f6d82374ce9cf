package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.faults.FaultReport;
import org.refdesk.peers.Heard;
import org.refdesk.peers.MatrixPerson;
import org.refdesk.peers.MatrixPerson.Mode;
import org.refdesk.peers.NewRoom;
import org.refdesk.peers.Synapse;

/** The whole service, killed at random moments while questions keep coming on Slack and Matrix. */
@Tag("faults")
@Timeout(3600)
class KilledServiceTest {
    private static final int KILLS = FaultReport.count("faults.service-kills", 100);

    private final Random random = new Random(20266);
    private final SlackQuestions onSlack = new SlackQuestions();

    @AutoClose
    private final SlackDeliveries deliveries = new SlackDeliveries(List.of());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachQuestionIsAnsweredOnce() throws Exception {
        Synapse synapse = Synapse.shared();
        try (EmulatedSlack slack = EmulatedSlack.start().up();
                MatrixPerson person = MatrixPerson.logIn(synapse, "asker", Mode.STRICT);
                MatrixDesk desk = MatrixDesk.start(
                        MatrixDesk.home(folder, synapse, "killed")
                                .with(slack.api())
                                .warmed(),
                        synapse,
                        "killed")) {
            List<String> rooms = new ArrayList<>();
            for (NewRoom room : List.of(NewRoom.encrypted(), NewRoom.plain())) {
                rooms.add(desk.room(person, room.inviting(desk.user())));
            }
            MatrixQuestions onMatrix = new MatrixQuestions(desk);
            KilledLives lives = new KilledLives(desk, slack, deliveries, person, random);
            try (SteadyQuestions asking = new SteadyQuestions(onSlack, deliveries, onMatrix, person, rooms)) {
                desk.kill();
                for (int kill = 0; kill < KILLS; kill++) {
                    lives.live();
                }
                int asked = asking.stop();
                lives.answeredOnMatrix(timelines(person, rooms));
                desk.restart();
                deliveries.at(desk.events(), 0, 0, new CountDownLatch(0));
                deliveries.awaitAll();
                onSlack.awaitAnswers(slack, asked);
                onMatrix.awaitAnswers(person);
                desk.stop();
                report(desk, lives, onMatrix, timelines(person, rooms), Tally.of(onSlack.answersToAll(slack, asked)));
            }
        }
    }

    private static List<Heard> timelines(MatrixPerson person, List<String> rooms) throws InterruptedException {
        List<Heard> all = new ArrayList<>();
        for (String room : rooms) {
            all.addAll(person.timeline(room));
        }
        return all;
    }

    private void report(
            MatrixDesk desk, KilledLives lives, MatrixQuestions onMatrix, List<Heard> timelines, Tally slack)
            throws IOException {
        Tally matrix = Tally.of(onMatrix.answers(timelines));
        List<Heard> answers = timelines.stream().filter(desk.answers()).toList();
        new FaultReport(
                        "kill -9 of the service under load",
                        "A service with Slack and Matrix (a room with encryption, and one without) attached was killed"
                                + " and started again on the same folder, while questions kept coming on both.")
                .figure("kills", KILLS + " (" + lives.moments() + ")")
                .figure("lives in which answers went out on Slack, on Matrix, on both", lives.answering())
                .figure("questions on Slack", slack)
                .figure("deliveries that Slack had to repeat", deliveries.again())
                .figure("questions on Matrix", matrix)
                .bar("each question answered once", slack.isEachOnce() && matrix.isEachOnce());
        assertThat(answers).allSatisfy(answer -> assertThat(answer.body()).contains(ServedProcess.QUOTE));
        assertThat(Files.readString(desk.home().log())).doesNotContain("defect", "given up", SlackQuestions.SECRET);
    }
}
