package org.refdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.refdesk.query.Scope;

class DeskCompleterTest {
    private static List<String> offered(String line) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        try (DumbTerminal terminal =
                new DumbTerminal(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream())) {
            LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
            new DeskCompleter(new MadeUpDesk().holdings(Scope.ALL))
                    .complete(reader, new DefaultParser().parse(line, line.length()), candidates);
        }
        return candidates.stream().map(Candidate::value).toList();
    }

    @Test
    void theFirstWordMayBeACommandOrAFilter() throws IOException {
        assertThat(offered("s")).contains("show", "sources", "quit", "before:", "source:\"The Observer’s Log\"");
    }

    @Test
    void aLaterWordMayBeAFilterOnly() throws IOException {
        assertThat(offered("comet f")).contains("file:log.txt").doesNotContain("quit");
    }
}
