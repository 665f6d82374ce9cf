package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.faults.FaultReport;
import org.refdesk.peers.Deadline;
import org.refdesk.peers.FakeTime;

/** Somebody sets the clock of the service's machine back by an hour while it runs, and later right again. */
@Tag("faults")
@Timeout(600)
class ClockSetBackTest {
    private static final int CYCLES = FaultReport.count("faults.clocks", 5);

    private final SlackRequests slack = new SlackRequests();
    private final SlackQuestions questions = new SlackQuestions();

    @TempDir
    private Path folder = Path.of("");

    private int refused;
    private int answered;

    @Test
    void theServiceAnswersOnAndSaysWhySlackIsNotHeard() throws Exception {
        FakeTime time = FakeTime.in(folder);
        try (EmulatedSlack emulated = EmulatedSlack.start().up()) {
            ServedProcess.Home home = ServedProcess.Home.of(folder, emulated.api());
            for (Map.Entry<String, String> variable : time.environment().entrySet()) {
                home = home.with(variable.getKey(), variable.getValue());
            }
            try (ServedProcess served = ServedProcess.start(home)) {
                for (int cycle = 0; cycle < CYCLES; cycle++) {
                    setBackAndRight(time, served, emulated, cycle);
                }
            }
        }
        boolean said = Files.readString(folder.resolve("serve.log")).contains("look whether it is right");
        new FaultReport(
                        "Clock set back",
                        "The clock of a service was set back by an hour while it ran; a document came, somebody asked"
                                + " on the page, and Slack delivered a question; then it was set right.")
                .figure("cycles", CYCLES)
                .figure("questions that Slack had to deliver again", refused)
                .figure("of these answered, once each", answered)
                .figure("the log names the clock", said)
                .bar("keeps answering, says why, recovers", answered == CYCLES && said);
    }

    private void setBackAndRight(FakeTime time, ServedProcess served, EmulatedSlack emulated, int cycle)
            throws Exception {
        HttpQuestions page = new HttpQuestions(served.address());
        time.setBack(3600);
        Path document = folder.resolve("corpus").resolve("note" + cycle + ".txt");
        Files.writeString(document, "The note is about zyx" + cycle + ".\n");
        Deadline.await(
                "takes in what changed",
                () -> page.answer("what is the note about zyx" + cycle + "?")
                        .contains(document.getFileName().toString()));
        assertThat(slack.send(served.events(), questions.event(cycle))).isEqualTo(401);
        refused++;
        time.setRight();
        assertThat(slack.send(served.events(), questions.event(cycle))).isEqualTo(200);
        Deadline.await(
                "answers what was delivered again",
                () -> !questions.answers(emulated, cycle).isEmpty());
        answered += questions.answers(emulated, cycle).size() == 1 ? 1 : 0;
    }
}
