package org.refdesk.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "text");
    }
}
