package org.refdesk.chat.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;

/** What happens to questions while the journal is cut, if the process is killed right after. */
class CutJournalTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder = Path.of("");

    private static AskedQuestion asked(String key) {
        Place place = new Place("slack", "T1", "C1", key, Place.Kind.CHANNEL);
        return new AskedQuestion(key, place, "U1", "lamps?", Instant.EPOCH, null);
    }

    private QuestionLog questionLog(DataFolder data, Database database) throws IOException {
        return new QuestionLog(
                data,
                Journal.open(folder, new BackgroundLoops().work("journal")),
                List.of(),
                new AnsweredThreads(database),
                CLOCK);
    }

    @Test
    void whatIsFinishedMeanwhileIsStillFiled() throws Exception {
        try (DataFolder data = DataFolder.take(folder);
                Database database = Database.open(folder)) {
            QuestionLog questionLog = questionLog(data, database);
            questionLog.accept(asked("q1"));
            questionLog.posting(asked("q1"), PostedCitations.NOTHING);
            questionLog.beginFile();
            questionLog.finished("q1", Outcome.ANSWERED, "p1");
            List<RecordUpdate> filings = questionLog.filings();
            questionLog.dropOlderFiles();
            assertThat(filings).hasSize(1);
            QuestionLog next = questionLog(data, database);
            assertThat(next.filings()).isEqualTo(filings);
            assertThat(next.accept(asked("q1"))).isFalse();
        }
    }

    @Test
    void whatIsEditedOrTakenBackMeanwhileIsSoAfterARestartAndNothingElse() throws Exception {
        try (DataFolder data = DataFolder.take(folder);
                Database database = Database.open(folder)) {
            QuestionLog questionLog = questionLog(data, database);
            questionLog.accept(asked("edited"));
            questionLog.accept(asked("taken back"));
            questionLog.accept(asked("answered"));
            questionLog.beginFile();
            questionLog.edited("edited", "ferry?");
            questionLog.retracted("taken back");
            questionLog.edited("answered", "ferry?");
            questionLog.finished("answered", Outcome.ANSWERED, null);
            questionLog.dropOlderFiles();
            QuestionLog next = questionLog(data, database);
            for (String key : List.of("edited", "taken back", "answered")) {
                assertThat(next.change(key)).as(key).isEmpty();
                assertThat(next.pending(key)).as(key).isEqualTo(questionLog.pending(key));
            }
            assertThat(next.filings()).isEqualTo(questionLog.filings());
        }
    }

    @Test
    void aChangeThatIsSettledMeanwhileIsStillFiled() throws Exception {
        try (DataFolder data = DataFolder.take(folder);
                Database database = Database.open(folder)) {
            QuestionLog questionLog = questionLog(data, database);
            questionLog.accept(asked("q1"));
            questionLog.posting(asked("q1"), PostedCitations.NOTHING);
            questionLog.finished("q1", Outcome.ANSWERED, "p1");
            questionLog.filed(1);
            questionLog.edited("q1", "ferry?");
            questionLog.beginFile();
            questionLog.settled(questionLog.change("q1").orElseThrow(), "p2", PostedCitations.NOTHING);
            List<RecordUpdate> filings = questionLog.filings();
            questionLog.dropOlderFiles();
            assertThat(filings).hasSize(1);
            assertThat(questionLog(data, database).filings()).isEqualTo(filings);
        }
    }
}
