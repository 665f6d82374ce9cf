package org.refdesk.chat.records;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.BackgroundWork;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.dialogue.MadeUpChat;
import org.refdesk.faults.LinearizabilityCheck;

/**
 * What several threads note in the question log at once, while its journal is synced and cut, is as if one had noted
 * it, and the journal says the same as the memory.
 */
@Tag("slow")
@Tag("fuzz")
class QuestionLogLinearizabilityTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<Integer> KEYS = List.of(1, 2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.open(folder);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    @Timeout(600)
    void whatIsNotedAtOnceIsAsIfItWereNotedInTurn() throws Exception {
        LinearizabilityCheck<Noted, InTurn> atOnce = LinearizabilityCheck.of(Noted::new, InTurn::new);
        for (int key : KEYS) {
            atOnce.call("accept " + key, noted -> noted.accept(key), turn -> turn.accept(key))
                    .call("retract " + key, noted -> noted.retract(key), turn -> turn.retract(key))
                    .call("finish " + key, noted -> noted.finish(key), turn -> turn.finish(key))
                    .call("pending " + key, noted -> noted.pending(key), turn -> turn.pending(key));
            for (int text : List.of(1, 2)) {
                atOnce.call("edit " + key, noted -> noted.edit(key, text), turn -> turn.edit(key, text));
            }
        }
        atOnce.callOfOneThread("cut", Noted::cut, turn -> true)
                .callOfOneThread("sync", Noted::sync, turn -> true)
                .check(30, 25);
    }

    private static AskedQuestion asked(int key) {
        return MadeUpChat.asked(String.valueOf(key), "first");
    }

    /** A question log with its journal on the disk. */
    private static final class Noted implements Closeable {
        private final BackgroundWork work = new BackgroundLoops().work("records");
        private final Path path;
        private final DataFolder data;
        private final QuestionLog questionLog;

        Noted() throws IOException {
            path = Files.createTempDirectory(folder, "ledger");
            data = DataFolder.take(path);
            questionLog = new QuestionLog(
                    data,
                    Journal.open(path, work),
                    List.of(),
                    new AnsweredThreads(database),
                    InstantSource.fixed(NOON));
        }

        boolean accept(int key) throws Exception {
            return questionLog.accept(asked(key));
        }

        boolean edit(int key, int text) throws Exception {
            return questionLog.edited(String.valueOf(key), String.valueOf(text));
        }

        boolean retract(int key) throws Exception {
            return questionLog.retracted(String.valueOf(key));
        }

        boolean finish(int key) {
            questionLog.finished(String.valueOf(key), Outcome.ANSWERED, null);
            return true;
        }

        String pending(int key) {
            return words(questionLog::pending, key);
        }

        /** As the flusher does, which is one thread. */
        boolean cut() throws IOException {
            questionLog.beginFile();
            questionLog.dropOlderFiles();
            return true;
        }

        boolean sync() throws IOException {
            questionLog.force();
            return true;
        }

        /** After a restart it is as it was. */
        @Override
        public void close() throws IOException {
            QuestionStates standing = new QuestionStates();
            try (Journal journal = Journal.open(path, work)) {
                journal.replay().forEach(standing::apply);
            }
            for (int key : KEYS) {
                String after = words(standing::pending, key) + standing.change(String.valueOf(key));
                String before = words(questionLog::pending, key) + questionLog.change(String.valueOf(key));
                if (!after.equals(before)) {
                    throw new IllegalStateException("after a restart " + after + ", before it " + before);
                }
            }
            questionLog.close();
            data.close();
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(path);
        }
    }

    private static String words(Function<String, Optional<PendingQuestion>> pending, int key) {
        return pending.apply(String.valueOf(key)).map(one -> one.asked().text()).orElse("none");
    }

    /** What holds where nothing happens at once. */
    private static final class InTurn {
        private final QuestionStates standing = new QuestionStates();
        private final Set<Integer> known = new HashSet<>();

        boolean accept(int key) {
            return known.add(key) && apply(new QuestionEvent.Received(asked(key)));
        }

        boolean edit(int key, int text) {
            return known.contains(key) && apply(new QuestionEvent.Edited(String.valueOf(key), String.valueOf(text)));
        }

        boolean retract(int key) {
            return known.contains(key) && apply(new QuestionEvent.Retracted(String.valueOf(key), NOON));
        }

        boolean finish(int key) {
            return apply(new QuestionEvent.Finished(String.valueOf(key), Outcome.ANSWERED, null, NOON));
        }

        String pending(int key) {
            return words(standing::pending, key);
        }

        private boolean apply(QuestionEvent event) {
            standing.apply(event);
            return true;
        }
    }
}
