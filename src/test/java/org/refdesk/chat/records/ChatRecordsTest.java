package org.refdesk.chat.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.delivery.MadeUpPlatform;
import org.refdesk.chat.dialogue.MadeUpChat;
import org.refdesk.chat.records.RecordsException.Problem;

class ChatRecordsTest {
    private final MadeUpPlatform slack = new MadeUpPlatform("slack");

    @TempDir
    private Path folder;

    @Test
    void allThatIsKeptIsClosedToOtherPeople() throws Exception {
        Path data = folder.resolve("data");
        try (MadeUpChat chat = new MadeUpChat(data, slack)) {
            chat.ask("q", "what?");
            chat.settle();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            for (Path file : files(data)) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void theTextOfAQuestionIsNowhereOnceItIsAnsweredAndThereUntilThen() throws Exception {
        try (MadeUpChat chat = new MadeUpChat(folder, slack);
                ChatRecords waiting = ChatRecords.open(
                        folder.resolve("waiting"), false, InstantSource.system(), new BackgroundLoops())) {
            waiting.inbox().accept(MadeUpChat.asked("pending", "sesame zero"));
            waiting.tidy();
            assertThat(holds(folder.resolve("waiting"), "sesame")).isTrue();
            chat.ask("answered", "sesame one");
            chat.settle();
            chat.records.inbox().edited("answered", "sesame two");
            chat.settle();
            chat.ask("taken back", "sesame three");
            chat.records.inbox().retracted("taken back");
            chat.settle();
            assertThat(holds(folder, "sesame")).isFalse();
        }
    }

    @Test
    void aFolderThatIsInUseIsRefusedWithWhoUsesIt() {
        try (ChatRecords records = open()) {
            assertThat(records.questionLog().size()).isZero();
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(RecordsException.class, refused -> {
                        assertThat(refused.problem()).isEqualTo(Problem.HELD);
                        assertThat(refused.folder()).isEqualTo(folder);
                    })
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining(folder.toString());
        }
        open().close();
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedAndNotTouched() throws Exception {
        open().close();
        execute("insert into \"flyway_schema_history\" select 99, '99', 'later', \"type\", 'V99__later.sql', 1,"
                + " \"installed_by\", \"installed_on\", \"execution_time\", \"success\" from \"flyway_schema_history\""
                + " where \"installed_rank\" = 1");
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        RecordsException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.NEWER))
                .hasMessageContaining("newer version")
                .hasMessageContaining(folder.toString());
        execute("delete from \"flyway_schema_history\" where \"installed_rank\" = 99");
        open().close();
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedWithTheReason() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() ->
                        ChatRecords.open(file.resolve("data"), false, InstantSource.system(), new BackgroundLoops()))
                .isInstanceOfSatisfying(
                        RecordsException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.UNUSABLE))
                .hasMessageContaining(file.toString());
    }

    @Test
    void aDatabaseThatIsDamagedIsRefusedAndTheFolderIsFreeAgain() throws Exception {
        Files.write(
                folder.resolve("chat.mv.db"), "no database at all".repeat(1000).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        RecordsException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.UNUSABLE));
        Files.delete(folder.resolve("chat.mv.db"));
        open().close();
    }

    @Test
    void whatTheDatabaseForgotWhenItFailedItIsToldAgain() throws Exception {
        InstantSource noon = InstantSource.fixed(MadeUpChat.NOON);
        try (ChatRecords records = ChatRecords.open(folder, false, noon, new BackgroundLoops())) {
            records.inbox().accept(MadeUpChat.asked("q", "what?"));
            records.questionLog().finished("q", Outcome.ANSWERED, "name");
            assertThat(records.answered("q")).isPresent();
            assertThatThrownBy(() -> records.database().call(handle -> {
                        handle.execute("shutdown immediately");
                        return handle.execute("select 1");
                    }))
                    .isInstanceOf(RuntimeException.class);
            records.tidy();
        }
        try (ChatRecords records = ChatRecords.open(folder, false, noon, new BackgroundLoops())) {
            assertThat(records.answered("q")).isPresent();
        }
    }

    @Test
    void theJournalIsCutToWhatIsPending() throws Exception {
        try (MadeUpChat chat = new MadeUpChat(folder, slack)) {
            for (int i = 0; i < 500; i++) {
                chat.ask("q" + i, "what?");
            }
            chat.settle();
            List<Path> journal = files(folder).stream()
                    .filter(file -> file.getFileName().toString().startsWith("journal"))
                    .toList();
            assertThat(journal).hasSize(1).allMatch(file -> file.toFile().length() == 0);
        }
    }

    private ChatRecords open() {
        return ChatRecords.open(folder, false, InstantSource.system(), new BackgroundLoops());
    }

    private void execute(String sql) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("chat"));
        Jdbi.create(source).useHandle(handle -> handle.execute(sql));
    }

    private static List<Path> files(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean holds(Path data, String words) throws IOException {
        for (Path file : files(data)) {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words)) {
                return true;
            }
        }
        return false;
    }
}
