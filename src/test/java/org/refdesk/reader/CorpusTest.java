package org.refdesk.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    @TempDir
    Path folder;

    @Test
    void listsFilesBelowTheFolderByTheirPath() throws IOException {
        write("b.txt");
        write("sub/deep/a.md");
        assertThat(Corpus.list(folder).files()).extracting(CorpusFile::id).containsExactly("b.txt", "sub/deep/a.md");
    }

    @Test
    void leavesOutHiddenFilesAndTheCatalog() throws IOException {
        write("a.txt");
        write(".hidden");
        write(".git/config.txt");
        write("catalog.yaml");
        write("sub/catalog.yaml");
        assertThat(Corpus.list(folder).files()).extracting(CorpusFile::id).containsExactly("a.txt", "sub/catalog.yaml");
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        write("secret.txt");
        write("corpus/a.txt");
        Files.createSymbolicLink(corpus.resolve("out.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(corpus.resolve("in.txt"), corpus.resolve("a.txt"));
        Files.createSymbolicLink(corpus.resolve("loop"), corpus);
        Files.createSymbolicLink(corpus.resolve("nothing"), corpus.resolve("gone"));
        Corpus listed = Corpus.list(corpus);
        assertThat(listed.files()).extracting(CorpusFile::id).containsExactly("a.txt", "in.txt");
        assertThat(listed.leftOut())
                .extracting(left -> left.id() + ": " + left.reason())
                .containsExactly(
                        "loop: a link to a folder; the folder itself is read",
                        "nothing: a link to nothing",
                        "out.txt: a link that leaves the corpus");
    }

    @Test
    void mayBeASingleFile() throws IOException {
        write("corpus.jsonl");
        assertThat(Corpus.list(folder.resolve("corpus.jsonl")).files())
                .extracting(CorpusFile::id)
                .containsExactly("corpus.jsonl");
    }

    @Test
    void tellsWhatIsGoneFromWhatOnlyCannotBeSeen() throws IOException {
        write("there.txt/inside.txt");
        Files.createSymbolicLink(folder.resolve("dangling.txt"), folder.resolve("nothing"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createDirectories(folder.resolve("nas/empty"));
        Files.createDirectories(folder.resolve("usb"));
        Corpus listed = Corpus.list(folder);
        assertThat(listed.unseen("dangling.txt", Set.of())).contains("a link to nothing");
        assertThat(listed.unseen("dangling.txt/a.txt", Set.of()))
                .contains("its folder dangling.txt is not read: a link to nothing");
        assertThat(listed.unseen("there.txt", Set.of())).contains("a folder has its name now");
        assertThat(listed.unseen("usb/a.txt", Set.of("usb")).orElseThrow())
                .startsWith("nothing is mounted on its folder usb");
        assertThat(listed.unseen("usb/a.txt", Set.of())).isEmpty();
        assertThat(listed.unseen("nas/a.txt", Set.of("nas"))).isEmpty();
        assertThat(listed.unseen("loop/a.txt", Set.of())).isEmpty();
        assertThat(listed.unseen("gone.txt", Set.of("usb"))).isEmpty();
        assertThat(listed.unseen("gone/a.txt", Set.of("gone"))).isEmpty();
    }

    @Test
    void aFolderThatCannotBeListedIsLeftOutAndNotTheWholeCorpus() throws Exception {
        write("a.txt");
        write("closed/b.txt");
        Files.setPosixFilePermissions(folder.resolve("closed"), PosixFilePermissions.fromString("-wx------"));
        assumeFalse(Files.isReadable(folder.resolve("closed")), "who runs this may read all");
        Corpus listed = Corpus.list(folder);
        assertThat(listed.files()).extracting(CorpusFile::id).containsExactly("a.txt");
        assertThat(listed.unseen("closed/b.txt", Set.of()).orElseThrow()).contains("permission denied");
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "text");
    }
}
