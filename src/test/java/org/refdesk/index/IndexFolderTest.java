package org.refdesk.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.document.Document;
import org.refdesk.document.Metadata;
import org.refdesk.index.IndexException.Problem;

class IndexFolderTest {
    @TempDir
    Path folder;

    private void write(String model, String text) throws IOException {
        Document document = Samples.document("a.txt", Metadata.UNKNOWN, text);
        try (IndexFolder index = IndexFolder.open(folder, model);
                PassageIndexWriter writer = index.writer()) {
            writer.replace(document, "", List.of());
            writer.commit();
            index.publish();
        }
    }

    private String text() {
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            return snapshot.text("a.txt", 0, snapshot.documents().getFirst().characters());
        }
    }

    private static void assertProblem(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        IndexException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void anotherModelHasAnIndexBesideAndTheOldOneAnswersUntilItIsComplete() throws IOException {
        write("one", "Old.");
        try (IndexFolder index = IndexFolder.open(folder, "two");
                PassageIndexWriter writer = index.writer()) {
            assertThat(index.rebuildReason())
                    .hasValueSatisfying(
                            reason -> assertThat(reason).contains("its model is one, and the configuration says two"));
            writer.replace(Samples.document("a.txt", Metadata.UNKNOWN, "New."), "", List.of());
            writer.commit();
            assertThat(text()).isEqualTo("Old.");
            index.publish();
            assertThat(text()).isEqualTo("New.");
        }
        try (Stream<Path> folders = Files.list(folder)) {
            assertThat(folders.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void anIndexOpenForReadingTurnsToTheOneThatReplacesIt() throws IOException {
        write("one", "Old.");
        try (PassageIndex index = PassageIndex.open(folder)) {
            write("two", "New.");
            assertThat(index.refresh()).isTrue();
            assertThat(index.manifest().model()).isEqualTo("two");
            try (IndexSnapshot snapshot = index.acquire()) {
                assertThat(snapshot.text("a.txt", 0, 4)).isEqualTo("New.");
            }
        }
    }

    @Test
    void whatWasNotCommittedWasNeverThere() throws IOException {
        write("one", "Old.");
        try (IndexFolder index = IndexFolder.open(folder, "one");
                PassageIndexWriter writer = index.writer()) {
            writer.remove("a.txt");
        }
        assertThat(text()).isEqualTo("Old.");
    }

    @Test
    void aCommitOfNothingIsNoNewGeneration() throws IOException {
        write("one", "Old.");
        try (PassageIndex read = PassageIndex.open(folder)) {
            try (IndexFolder index = IndexFolder.open(folder, "one");
                    PassageIndexWriter writer = index.writer()) {
                writer.commit();
            }
            assertThat(read.refresh()).isFalse();
        }
    }

    @Test
    void anIndexOfANewerVersionIsRefusedAndLeftAlone() throws IOException {
        write("one", "Old.");
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, "{\"schema\": 99, \"analyzer\": 1, \"model\": \"one\"}");
        assertProblem(Problem.NEWER, () -> IndexFolder.open(folder, "one"));
        assertProblem(Problem.NEWER, () -> PassageIndex.open(folder));
        assertThat(manifest).content().contains("99");
        IndexLock.acquire(folder).close();
    }

    @Test
    void aDamagedManifestIsWrittenAgainAndNothingIsLost() throws IOException {
        write("one", "Old.");
        Files.writeString(folder.resolve("manifest.json"), "{\"schema\"");
        assertProblem(Problem.DAMAGED, () -> PassageIndex.open(folder));
        try (IndexFolder index = IndexFolder.open(folder, "one")) {
            assertThat(index.rebuildReason())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("manifest"));
            index.publish();
        }
        assertThat(text()).isEqualTo("Old.");
    }

    @Test
    void damagedFilesAreNamedByReadersAndBuiltAgainByTheWriter() throws IOException {
        write("one", "Old.");
        try (IndexFolder index = IndexFolder.open(folder, "one");
                Stream<Path> files = Files.list(index.passages())) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[20]);
            }
        }
        assertProblem(Problem.DAMAGED, () -> PassageIndex.open(folder));
        try (IndexFolder index = IndexFolder.open(folder, "one")) {
            assertThat(index.rebuildReason())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("damaged"));
            assertThat(index.newest()).isEmpty();
        }
        write("one", "New.");
        assertThat(text()).isEqualTo("New.");
    }

    @Test
    void aSecondWriterIsToldWhoHoldsTheLockAndSinceWhen() throws IOException {
        try (IndexFolder first = IndexFolder.open(folder, "one")) {
            assertThat(first.rebuildReason()).isEmpty();
            assertProblem(Problem.LOCKED, () -> IndexFolder.open(folder, "one"));
            assertThatThrownBy(() -> IndexFolder.open(folder, "one"))
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("since 20");
        }
        IndexFolder.open(folder, "one").close();
    }

    @Test
    void aLockFileThatIsLeftBehindHoldsNobodyUp() throws IOException {
        Files.writeString(folder.resolve("lock"), "process 1 (java, since 2020-01-01T00:00:00Z)");
        IndexFolder.open(folder, "one").close();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path zip = folder.resolve("index.zip");
        URI uri = URI.create("jar:" + zip.toUri());
        FileSystems.newFileSystem(uri, Map.of("create", "true")).close();
        try (FileSystem readOnly = FileSystems.newFileSystem(uri, Map.of("accessMode", "readOnly"))) {
            assertProblem(Problem.READ_ONLY, () -> IndexFolder.open(readOnly.getPath("/index"), "one"));
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> IndexFolder.open(file, "one"))
                .isInstanceOf(IndexException.class)
                .hasMessageContaining(file.toString());
    }
}
