package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.Commands.Outcome;

/** The first example of the README, over the default corpus with the real model. */
@Tag("slow")
class SeedsAnswerTest {
    @TempDir
    private Path home = Path.of("");

    @Test
    void bothThingsThatWydenStoppedAreCited() {
        Commands commands = new Commands(home, Map.of());
        Outcome outcome = commands.run(
                "ask", "--json", "--corpus", Path.of("seeds").toAbsolutePath().toString(), "what did Wyden stop?");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        List<String> quotes = StreamSupport.stream(
                        outcome.json().path("citations").spliterator(), false)
                .limit(5)
                .map(citation -> citation.path("quote").asString())
                .toList();
        assertThat(quotes).anyMatch(quote -> quote.contains("utility companies") || quote.contains("NCTUE"));
        assertThat(quotes).anyMatch(quote -> quote.contains("HSI") || quote.contains("money transfer"));
    }

    /** The text says "deported", the title of its story "ejected". */
    @Test
    void whatTheTitleSaysOfAStoryCountsForItsSentences() {
        Commands commands = new Commands(home, Map.of());
        Outcome outcome = commands.run(
                "ask",
                "--json",
                "--corpus",
                Path.of("seeds").toAbsolutePath().toString(),
                "Who was ejected after appearing in a film?");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.json().path("citations").path(0).path("quote").asString())
                .contains("Claudio Rojas");
    }

    @Test
    void withoutVectorsAnIndexThatHasThemServesAsItIs() {
        String seeds = Path.of("seeds").toAbsolutePath().toString();
        String index = home.resolve("index").toString();
        String[] ask = {"ask", "--corpus", seeds, "--index", index, "what did Wyden stop?"};
        assertThat(new Commands(home, Map.of()).run(ask).code()).isZero();
        Outcome off = new Commands(home, Map.of("REFDESK_VECTORS", "off")).run(ask);
        assertThat(off.code()).isZero();
        assertThat(off.err()).isEmpty();
        assertThat(new Commands(home, Map.of()).run(ask).err()).isEmpty();
    }
}
