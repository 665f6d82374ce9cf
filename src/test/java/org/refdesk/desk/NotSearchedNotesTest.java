package org.refdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.answer.NotSearched;
import org.refdesk.embedding.HashEmbedder;
import org.refdesk.index.Completeness.Unread;
import org.refdesk.query.Scope;

/** Of files that could not be read, those who may see a part of the corpus learn no more than they may. */
class NotSearchedNotesTest {
    @TempDir
    private static Path folder = Path.of("");

    private static RealDesk real;

    @BeforeAll
    static void open() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (String part : new String[] {"public", "secret"}) {
            Files.writeString(corpus.resolve(part + ".md"), "---\npublisher: The Herald\n---\n\nThe ferry sails.\n");
            Files.writeString(corpus.resolve(part + ".pdf"), "%PDF-1.7");
            Files.writeString(corpus.resolve(part + "2.pdf"), "%PDF-1.7");
        }
        RealDesk.index(corpus, folder.resolve("index"), new HashEmbedder());
        real = RealDesk.open(folder.resolve("index"), null);
    }

    @AfterAll
    static void close() {
        real.close();
    }

    private static Stream<NotSearched> told(Scope scope) {
        return Stream.of(
                real.desk().ask(new Question("who wrote the opera?", scope)).notSearched(),
                real.desk().ask(new Question("ferry sails", scope)).notSearched(),
                real.desk().verify("who wrote the opera", scope).notSearched(),
                real.desk().holdings(scope).notSearched());
    }

    @Test
    void allIsToldToThoseWhoMaySeeAll() {
        assertThat(told(Scope.ALL)).allSatisfy(missing -> {
            assertThat(missing.files()).isEqualTo(4);
            assertThat(missing.of()).isEqualTo(6);
            assertThat(missing.everything()).isFalse();
        });
    }

    @Test
    void ofFilesOutsideOfAScopeNeitherNameNorNumberIsTold() {
        assertThat(told(Scope.parse("file:public"))).allSatisfy(missing -> {
            assertThat(missing.unread()).extracting(Unread::name).containsExactly("public.pdf", "public2.pdf");
            assertThat(missing.files()).isEqualTo(2);
            assertThat(missing.of()).isEqualTo(3);
        });
    }

    @Test
    void whereNoNameTellsWhatAFileIsNothingIsTold() {
        for (String scope : new String[] {"source:herald", "file:public source:herald", "after:2020", "file:nothing"}) {
            assertThat(told(Scope.parse(scope))).containsOnly(NotSearched.NOTHING);
        }
    }
}
