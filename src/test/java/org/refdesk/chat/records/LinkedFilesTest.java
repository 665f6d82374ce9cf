package org.refdesk.chat.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.evaluation.GoldQuestion;

/** What becomes of links where a data folder, or a file of it, lies elsewhere. */
class LinkedFilesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aLinkedDataFolderIsClosedToOthersWhereItLies() throws Exception {
        Path place = Files.createDirectory(folder.resolve("place"));
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(folder.resolve("data"), place);
        DataFolder.take(folder.resolve("data")).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwx------");
        assertThat(place.resolve("lock")).exists();
    }

    @Test
    void aLinkThatLeadsNowhereAndAFileAreNoDataFolderAndThatIsSaid() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("data"), folder.resolve("none"));
        Path file = Files.createFile(folder.resolve("file"));
        for (Path wrong : List.of(link, file)) {
            assertThatThrownBy(() -> DataFolder.take(wrong))
                    .isInstanceOf(RecordsException.class)
                    .hasMessageContaining("there is a file of that name, or a link to what is not there");
        }
    }

    @Test
    void theKeptQuestionsAreWrittenWhereTheirLinkLeads() throws Exception {
        Path elsewhere = Files.createFile(folder.resolve("questions.jsonl"));
        Path link = Files.createSymbolicLink(folder.resolve("kept.jsonl"), elsewhere);
        new KeptFile(folder).write(List.of(new GoldQuestion("1", "who lit the lamps?", "useful", List.of())));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(elsewhere).content().contains("who lit the lamps?");
    }
}
