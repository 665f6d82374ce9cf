package org.refdesk.chat.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.BackgroundWork;
import org.refdesk.background.Backoff;
import org.refdesk.background.InjectedErrors;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.dialogue.MadeUpChat;
import org.refdesk.evaluation.GoldQuestion.GoldQuote;

class JournalTest {
    private static final PostedCitations SHOWN =
            new PostedCitations(List.of(new GoldQuote("a.txt", "Words of it.")), true);
    private static final List<QuestionEvent> ALL = List.of(
            new QuestionEvent.Received(new AskedQuestion(
                    "k1",
                    new Place("slack", "t", "c", "th", Place.Kind.EPHEMERAL),
                    "ada",
                    "Grüße, 世界 😀?",
                    Instant.parse("2026-05-04T12:00:00.123456789Z"),
                    "https://example.org/back",
                    "k0")),
            new QuestionEvent.Received(MadeUpChat.asked("k2", "")),
            new QuestionEvent.Edited("k1", "another text"),
            new QuestionEvent.Retracted("k2", MadeUpChat.NOON),
            new QuestionEvent.Posting("k1", SHOWN),
            new QuestionEvent.Finished("k1", Outcome.FAILED, null, MadeUpChat.NOON),
            new QuestionEvent.Settled("k1", "name", SHOWN));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("journal-000000000001");
        try (JournalFile journal = new JournalFile(file, new BackgroundLoops().work("journal"))) {
            journal.append(ALL.subList(0, 3));
            journal.append(ALL.subList(3, ALL.size()));
        }
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        assertThat(JournalFile.read(file)).isEqualTo(new JournalFile.Contents(ALL, 0));
    }

    @Test
    void whereverTheEndIsTornOffAllThatIsWholeIsRead() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        int most = ALL.size();
        for (int length = whole.length - 1; length >= 0; length--) {
            Files.write(file, Arrays.copyOf(whole, length));
            JournalFile.Contents contents = JournalFile.read(file);
            List<QuestionEvent> read = contents.events();
            assertThat(contents.damaged()).isZero();
            assertThat(read).isEqualTo(ALL.subList(0, read.size()));
            assertThat(read.size()).isBetween(most - 1, most);
            most = read.size();
        }
        assertThat(most).isZero();
    }

    @Test
    void whicheverByteIsDamagedOnlyItsRecordIsPassedOver() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x55;
            Files.write(file, damaged);
            assertThat(JournalFile.read(file).events()).hasSize(ALL.size() - 1).isSubsetOf(ALL);
        }
    }

    @Test
    void aTextThatLooksLikeARecordIsNotReadAsOneWhenTheRecordAroundItIsDamaged() throws Exception {
        String record = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        Path other = folder.resolve("other");
        try (JournalFile journal = new JournalFile(other, new BackgroundLoops().work("journal"))) {
            journal.append(List.of(new QuestionEvent.Edited("k", record)));
        }
        byte[] bytes = Files.readAllBytes(other);
        bytes[bytes.length - 1] ^= 1;
        Files.write(other, bytes);
        assertThat(JournalFile.read(other).events()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aSyncThatFailedIsNotDone(Supplier<Throwable> kind) throws Exception {
        InjectedErrors errors = new InjectedErrors();
        BackgroundWork work = new BackgroundLoops(errors, Backoff.USUAL).work("journal");
        try (JournalFile journal = new JournalFile(folder.resolve("other"), work)) {
            journal.append(ALL);
            errors.arm(kind, Set.of(InjectedErrors.name("journal", "sync the journal")));
            assertThatThrownBy(journal::force).isInstanceOf(kind.get().getClass());
            assertThat(journal.isDoubtful()).isTrue();
            assertThatThrownBy(journal::force).hasMessageContaining("an earlier sync");
        }
    }

    static Stream<Supplier<Throwable>> kinds() {
        return InjectedErrors.KINDS.stream();
    }

    @Test
    void aFileThatIsNoJournalHoldsNothing() throws Exception {
        Files.write(file, new byte[10_000], StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(JournalFile.read(file).events()).isEmpty();
    }
}
