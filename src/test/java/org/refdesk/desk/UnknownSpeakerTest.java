package org.refdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.answer.Answer;
import org.refdesk.embedding.HashEmbedder;

/** Questions for what somebody said, over a corpus that knows some of those who are asked about. */
class UnknownSpeakerTest {
    @TempDir
    private static Path folder = Path.of("");

    private static RealDesk real;

    @BeforeAll
    static void open() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("ferry.md"), """
            ---
            publisher: Harbour Herald
            author: Marta Quint
            ---

            The ferry carries forty passengers, the harbour master said. Ana Brandt says the ferry is dear.

            The KLV wants a second ferry, wrote the Lampes Post on Sunday.
            """);
        Files.writeString(corpus.resolve("talk_with_okoro.md"), """
            ---
            title: Jonas Vell on mussels
            ---

            I say that mussels grow on the keel of every ferry.
            """);
        RealDesk.index(corpus, folder.resolve("index"), new HashEmbedder());
        real = RealDesk.open(folder.resolve("index"), null);
    }

    @AfterAll
    static void close() {
        real.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        What did Zimmer say about the ferry?                          | Zimmer
        According to Ana Zimmer, how many passengers fit the ferry?   | Ana Zimmer
        What did The Observer report about the ferry?                 | The Observer
        What did the Harbour Post write about the ferry?              | the Harbour Post
        What did the Harbour Master Times write about the ferry?      | the Harbour Master Times
        """)
    void whoIsUnknownSaidNothingHere(String question, String name) {
        Answer answer = real.desk().ask(Question.of(question));
        assertThat(answer).isInstanceOf(Answer.NotFound.class);
        assertThat(answer.notes()).containsExactly("Nothing here is by or about " + name + ".");
        assertThat(((Answer.NotFound) answer).closest()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What did Brandt say about the ferry?",
                "What did Councillor Brandt say about the ferry?",
                "What did Brand say about the ferry?",
                "What did Harbour Master Zimmer say about the ferry?",
                "What did Vell say about mussels?",
                "What did Okoro say about mussels?",
                "What did the Keepers of Lights Verein say about the ferry?",
                "What did the Lampes Post write about the ferry?",
                "What did the Harbour Herald write about the ferry? author:quint",
                "What did Quint write about the ferry? source:herald"
            })
    void whoIsKnownMayHaveSaidIt(String question) {
        assertThat(real.desk().ask(Question.of(question)).notes())
                .noneMatch(note -> note.startsWith("Nothing here is by"));
    }
}
