package org.refdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.refdesk.json.ReplyJson;

class BatchTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private List<String> answers(Reader questions) throws IOException {
        new Batch(new ReplyJson(new MadeUpDesk(), citation -> Optional.empty(), "nothing is kept"))
                .answer(new BufferedReader(questions), new PrintStream(bytes, false, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void everyLineIsAnsweredInItsPlaceAlsoThoseThatCannotBeAsked() throws IOException {
        List<String> answers = answers(new StringReader("\ufeffcomet\n\nwho\n"));
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0)).startsWith("{\"question\":\"comet\",\"status\":\"answered\"");
        assertThat(answers.get(1))
                .isEqualTo("{\"question\":\"\",\"status\":\"not_found\",\"elapsed_ms\":0.0,\"citations\":[],"
                        + "\"closest\":[],\"did_you_mean\":null,"
                        + "\"notes\":[\"The question is empty; ask in a few words.\"]}");
        assertThat(answers.get(2)).startsWith("{\"question\":\"who\",\"status\":\"not_found\"");
    }

    @Test
    void anAnswerIsOutBeforeTheNextQuestionIsRead() throws IOException {
        Reader dialogue = new Reader() {
            private int asked;

            @Override
            public int read(char[] buffer, int offset, int length) {
                assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).hasSize(asked);
                if (asked == 3) {
                    return -1;
                }
                asked++;
                "comet\n".getChars(0, 6, buffer, offset);
                return 6;
            }

            @Override
            public void close() {}
        };
        assertThat(answers(dialogue)).hasSize(3);
    }

    @Test
    void aReaderThatWentAwayEndsTheBatch() throws IOException {
        PrintStream broken = new PrintStream(new java.io.OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        });
        int[] read = {0};
        Reader endless = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) {
                read[0]++;
                "comet\n".getChars(0, 6, buffer, offset);
                return 6;
            }

            @Override
            public void close() {}
        };
        new Batch(new ReplyJson(new MadeUpDesk(), citation -> Optional.empty(), "nothing is kept"))
                .answer(new BufferedReader(endless), broken);
        assertThat(read[0]).isLessThan(5);
    }
}
