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

    private QuestionLog ledger(DataFolder data, Database database) throws IOException {
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
            QuestionLog ledger = ledger(data, database);
            ledger.accept(asked("q1"));
            ledger.posting(asked("q1"), PostedCitations.NOTHING);
            ledger.beginFile();
            ledger.finished("q1", Outcome.ANSWERED, "p1");
            List<RecordUpdate> filings = ledger.filings();
            ledger.dropOlderFiles();
            assertThat(filings).hasSize(1);
            QuestionLog next = ledger(data, database);
            assertThat(next.filings()).isEqualTo(filings);
            assertThat(next.accept(asked("q1"))).isFalse();
        }
    }

    @Test
    void whatIsEditedOrTakenBackMeanwhileIsSoAfterARestartAndNothingElse() throws Exception {
        try (DataFolder data = DataFolder.take(folder);
                Database database = Database.open(folder)) {
            QuestionLog ledger = ledger(data, database);
            ledger.accept(asked("edited"));
            ledger.accept(asked("taken back"));
            ledger.accept(asked("answered"));
            ledger.beginFile();
            ledger.edited("edited", "ferry?");
            ledger.retracted("taken back");
            ledger.edited("answered", "ferry?");
            ledger.finished("answered", Outcome.ANSWERED, null);
            ledger.dropOlderFiles();
            QuestionLog next = ledger(data, database);
            for (String key : List.of("edited", "taken back", "answered")) {
                assertThat(next.change(key)).as(key).isEmpty();
                assertThat(next.pending(key)).as(key).isEqualTo(ledger.pending(key));
            }
            assertThat(next.filings()).isEqualTo(ledger.filings());
        }
    }

    @Test
    void aChangeThatIsSettledMeanwhileIsStillFiled() throws Exception {
        try (DataFolder data = DataFolder.take(folder);
                Database database = Database.open(folder)) {
            QuestionLog ledger = ledger(data, database);
            ledger.accept(asked("q1"));
            ledger.posting(asked("q1"), PostedCitations.NOTHING);
            ledger.finished("q1", Outcome.ANSWERED, "p1");
            ledger.filed(1);
            ledger.edited("q1", "ferry?");
            ledger.beginFile();
            ledger.settled(ledger.change("q1").orElseThrow(), "p2", PostedCitations.NOTHING);
            List<RecordUpdate> filings = ledger.filings();
            ledger.dropOlderFiles();
            assertThat(filings).hasSize(1);
            assertThat(ledger(data, database).filings()).isEqualTo(filings);
        }
    }
}
