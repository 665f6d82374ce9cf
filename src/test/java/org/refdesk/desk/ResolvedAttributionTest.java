package org.refdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.embedding.HashEmbedder;

/** Questions that name whose stories they ask, over three publishers, one of which another speaks of. */
class ResolvedAttributionTest {
    private static final String HERALD = "herald.md";
    private static final String GAZETTE = "gazette.md";
    private static final String UNION = "union.md";

    @TempDir
    private static Path folder = Path.of("");

    private static RealDesk real;

    @BeforeAll
    static void open() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        write(corpus, HERALD, "Harbour Herald", "The ferry carries forty passengers. Mussels grow on its keel.");
        write(
                corpus,
                GAZETTE,
                "Lampes Gazette",
                "The ferry stops in autumn. The Keepers Union says the lamps are dim.");
        write(corpus, UNION, "Keepers Union", "Oil has become dear. We ask for a raise.");
        RealDesk.index(corpus, folder.resolve("index"), new HashEmbedder());
        real = RealDesk.open(folder.resolve("index"), null);
    }

    @AfterAll
    static void close() {
        real.close();
    }

    private static void write(Path corpus, String file, String publisher, String text) throws IOException {
        Files.writeString(corpus.resolve(file), "---\npublisher: " + publisher + "\n---\n\n" + text + "\n");
    }

    private static List<String> cited(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Cited.class);
        return ((Answer.Cited) answer)
                .citations().stream().map(Citation::document).distinct().toList();
    }

    @Test
    void onlyTheStoriesOfTheSourceAreCited() {
        Answer answer = real.desk().ask(Question.of("What does the Harbour Herald say about the ferry?"));
        assertThat(cited(answer)).containsExactly(HERALD);
        assertThat(answer.notes()).containsExactly("Searched only what Harbour Herald published.");
    }

    @Test
    void whatOthersSayIsNoAnswer() {
        Answer answer = real.desk().ask(Question.of("What does the Harbour Herald say about autumn?"));
        assertThat(answer).isInstanceOf(Answer.NotFound.class);
        assertThat(answer.notes()).containsExactly("Searched only what Harbour Herald published.");
    }

    @Test
    void aSourceThatOthersSpeakOfIsNoLimit() {
        Answer answer = real.desk().ask(Question.of("What does the Keepers Union say about the lamps?"));
        assertThat(cited(answer)).startsWith(GAZETTE);
        assertThat(answer.notes()).isEmpty();
    }

    @Test
    void aSourceThatOthersSpeakOfIsAskedFirstWhereItMustBeMeant() {
        Answer own = real.desk().ask(Question.of("According to the Keepers Union, what is dear?"));
        assertThat(cited(own)).containsExactly(UNION);
        assertThat(own.notes()).containsExactly("Searched only what Keepers Union published.");
        Answer others = real.desk().ask(Question.of("According to the Keepers Union, what is dim?"));
        assertThat(cited(others)).startsWith(GAZETTE);
        assertThat(others.notes()).isEmpty();
    }

    @Test
    void theNameOfASourceIsNoMisspeltWord() {
        Answer answer = real.desk().ask(Question.of("What does the Lampes Gazette say about the ferry?"));
        assertThat(answer.didYouMean()).isNull();
        assertThat(cited(answer)).containsExactly(GAZETTE);
    }
}
