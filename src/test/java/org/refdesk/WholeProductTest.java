package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.Commands.Outcome;
import org.refdesk.index.IndexLock;
import tools.jackson.databind.JsonNode;

/** The commands over a small corpus on disk, all parts real but the model: vectors are off. */
class WholeProductTest {
    private static final String LAMPS = """
        The keeper of the harbour lit the lamps at dusk.

        In 1891 the council replaced the oil lamps with gas.
        """;
    private static final String FERRY = "The ferry carries forty passengers across the sound.\n";

    @TempDir
    private Path home = Path.of("");

    /** Each file is of another time, long ago: one that was just written is not trusted to be settled. */
    private int writes;

    private Commands commands = new Commands(home, Map.of());

    @BeforeEach
    void layOut() throws IOException {
        commands = new Commands(home, Map.of("REFDESK_VECTORS", "off"));
        write("seeds/lamps.txt", LAMPS);
        write("seeds/ferry.txt", FERRY);
    }

    private Path write(String file, String text) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);
        return Files.setLastModifiedTime(path, FileTime.from(Instant.EPOCH.plusSeconds(++writes)));
    }

    private Outcome run(String... arguments) {
        return commands.run(arguments);
    }

    @Test
    void theFirstQuestionBuildsTheIndexAndTheSecondDoesNot() {
        Outcome first = run("ask", "who lit the lamps?");
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("The keeper of the harbour lit the lamps at dusk.");
        assertThat(first.err()).isEqualToNormalizingNewlines("""
            indexing 1 KB ...
            refdesk: index brought up to date: 2 added, 0 changed, 0 removed
            """);
        assertThat(run("ask", "who lit the lamps?").err()).isEmpty();
    }

    @Test
    void whatTheCorpusDoesNotHoldIsExitCode1() {
        assertThat(run("ask", "quantum chromodynamics").code()).isEqualTo(1);
    }

    @Test
    void aQuestionThatCannotBeAskedIsExitCode2AndBuildsNothing() {
        Outcome outcome = run("ask", "before:2020");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(home.resolve("index")).doesNotExist();
    }

    @Test
    void theNextAnswerKnowsFilesThatWereAddedChangedAndRemoved() throws IOException {
        run("index");
        write("seeds/mill.txt", "The miller grinds barley for the brewers.\n");
        assertThat(run("ask", "barley").out()).contains("grinds barley");
        write("seeds/mill.txt", "The miller grinds only rye nowadays, for the bakers.\n");
        assertThat(run("ask", "rye").out()).contains("only rye nowadays");
        assertThat(run("ask", "barley").code()).isEqualTo(1);
        Files.delete(home.resolve("seeds/mill.txt"));
        Outcome gone = run("ask", "rye");
        assertThat(gone.code()).isEqualTo(1);
        assertThat(gone.err()).contains("0 added, 0 changed, 1 removed");
    }

    @Test
    void indexNamesWhatItDidAndWhatItLeftOut() throws IOException {
        Files.write(home.resolve("seeds/picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        write("seeds/notes.jsonl", "{\"id\": \"n1\", \"title\": \"Notes\", \"text\": \"Gulls nest here.\"}\n{broken\n");
        Outcome first = run("index");
        assertThat(first.code()).isZero();
        assertThat(first.out())
                .contains("added    ferry.txt", "added    lamps.txt", "added    n1")
                .contains("skipped  picture.png: ", "skipped  notes.jsonl: line 2: ")
                .contains("3 added, 0 changed, 0 removed, 0 unchanged, 2 skipped in ");
        write("seeds/ferry.txt", FERRY + "It was built in Oban, and it leaves at noon.\n");
        Files.delete(home.resolve("seeds/lamps.txt"));
        Outcome second = run("index");
        assertThat(second.out())
                .contains("changed  ferry.txt", "removed  lamps.txt")
                .contains("skipped  notes.jsonl: line 2: ")
                .contains("0 added, 1 changed, 1 removed, 1 unchanged, 2 skipped in ");
    }

    @Test
    void whatTheCatalogSaysOfADocumentIsSeenByTheNextAnswer() throws IOException {
        write("seeds/notes.jsonl", "{\"id\": \"n1\", \"title\": \"Notes\", \"text\": \"Gulls nest on the pier.\"}\n");
        run("index");
        write("seeds/catalog.yaml", "documents:\n  n1:\n    publisher: The Pier Gazette\n");
        JsonNode citation =
                run("ask", "--json", "gulls").json().path("citations").path(0);
        assertThat(citation.path("publisher").asString()).isEqualTo("The Pier Gazette");
    }

    @Test
    void aMissingCorpusIsExitCode3AndLeavesTheIndexAsItIs() throws IOException {
        run("index");
        Files.move(home.resolve("seeds"), home.resolve("elsewhere"));
        for (String[] command : List.of(new String[] {"ask", "ferry"}, new String[] {"index"})) {
            Outcome outcome = run(command);
            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err())
                    .isEqualToNormalizingNewlines("refdesk: There is no corpus %s.\n".formatted(home.resolve("seeds")));
        }
        Files.createDirectory(home.resolve("seeds"));
        Outcome empty = run("index");
        assertThat(empty.code()).isEqualTo(3);
        assertThat(empty.err()).contains("There is no file to answer from");
        Files.delete(home.resolve("seeds"));
        Files.move(home.resolve("elsewhere"), home.resolve("seeds"));
        assertThat(run("index").out()).contains("0 added, 0 changed, 0 removed, 2 unchanged");
    }

    @Test
    void mistakesInTheCatalogAndInTheSynonymsAreAllSaid() throws IOException {
        write("seeds/catalog.yaml", "documents:\n  ferry.txt:\n    titel: x\n    datum: y\n");
        Outcome catalog = run("ask", "ferry");
        assertThat(catalog.code()).isEqualTo(3);
        assertThat(catalog.err())
                .contains("catalog.yaml:3: ", "catalog.yaml:4: ")
                .doesNotContain("\tat ");
        Files.delete(home.resolve("seeds/catalog.yaml"));
        write("config/synonyms.txt", "alone\nship, , boat\n");
        Outcome synonyms = run("ask", "ferry");
        assertThat(synonyms.code()).isEqualTo(3);
        assertThat(synonyms.err()).contains("line 1: ", "line 2: ").doesNotContain("\tat ");
    }

    @Test
    void synonymsAreFound() throws IOException {
        write("config/synonyms.txt", "ferry, steamer\n");
        assertThat(run("ask", "steamer").out()).contains("The ferry carries forty passengers");
    }

    @Test
    void aDamagedIndexIsBuiltAgain() throws IOException {
        run("index");
        try (Stream<Path> files = Files.walk(home.resolve("index"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".cfs")).toList()) {
                Files.write(file, new byte[20]);
            }
        }
        Outcome outcome = run("ask", "ferry");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("its files are damaged", "2 added");
    }

    @Test
    void anIndexThatAnotherProcessWritesAnswersAsItIs() throws IOException {
        run("index");
        write("seeds/mill.txt", "The miller grinds barley.\n");
        try (IndexLock held = IndexLock.acquire(home.resolve("index"))) {
            assertThat(held).isNotNull();
            Outcome outcome = run("ask", "ferry");
            assertThat(outcome.code()).isZero();
            assertThat(outcome.err().lines()).hasSize(1).first().asString().contains("as it is", "is being written by");
            assertThat(run("index").code()).isEqualTo(3);
        }
    }

    @Test
    void anotherCorpusHasAnIndexOfItsOwn() throws IOException {
        run("index");
        write("papers/mill.txt", "The miller grinds barley.\n");
        assertThat(run("ask", "--corpus", "papers", "barley").code()).isZero();
        assertThat(run("ask", "barley").code()).isEqualTo(1);
        Outcome usual = run("ask", "ferry");
        assertThat(usual.code()).isZero();
        assertThat(usual.err()).isEmpty();
    }

    @Test
    void indexingThatIsStoppedSaysSo() {
        Thread.currentThread().interrupt();
        Outcome outcome = run("index");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.code()).isEqualTo(130);
        assertThat(outcome.out()).startsWith("Stopped.");
        assertThat(run("index").out()).contains("2 added");
    }

    @Test
    void jsonHasTheKeysThatProgramsHoldOnTo() {
        JsonNode answer = run("ask", "--json", "who lit the lamps?").json();
        assertThat(answer.propertyNames())
                .containsExactlyInAnyOrder("question", "status", "elapsed_ms", "citations", "did_you_mean");
        assertThat(answer.path("status").asString()).isEqualTo("answered");
        JsonNode citation = answer.path("citations").path(0);
        assertThat(citation.propertyNames())
                .containsExactlyInAnyOrder(
                        "rank",
                        "quote",
                        "highlights",
                        "file",
                        "story",
                        "publisher",
                        "author",
                        "date",
                        "url",
                        "page",
                        "paragraph",
                        "start",
                        "end",
                        "score",
                        "sha256",
                        "link",
                        "also_in");
        assertThat(LAMPS.substring(
                        citation.path("start").asInt(), citation.path("end").asInt()))
                .isEqualTo(citation.path("quote").asString());
        assertThat(run("ask", "--json", "chromodynamics").json().has("closest")).isTrue();
    }

    @Test
    void aBatchIsAnsweredInItsOrder() {
        Outcome outcome = commands.typed("ferry\nchromodynamics\nlamps\n", "ask", "--json", "--batch", "-");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.jsonLines())
                .extracting(answer -> answer.path("question").asString() + " "
                        + answer.path("status").asString())
                .containsExactly("ferry answered", "chromodynamics not_found", "lamps answered");
    }

    @Test
    void sourcesListsWhatTheCorpusHoldsNow() throws IOException {
        run("index");
        Files.delete(home.resolve("seeds/lamps.txt"));
        Outcome outcome = run("sources");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("ferry.txt").contains("1 document");
    }

    @Test
    void theNameOfAFileStaysOneLineThatNothingTurnsRound() throws IOException {
        String ending = "two\nlines.txt";
        String turning = "turned\u202etxt.pdf.txt";
        write("seeds/" + ending, FERRY);
        write("seeds/" + turning, FERRY);
        for (String[] command : new String[][] {{"index"}, {"sources"}, {"ask", "who carries passengers?"}}) {
            Outcome outcome = run(command);
            assertThat(outcome.out() + outcome.err())
                    .as(command[0])
                    .contains("two\u240alines.txt", "turned\ufffdtxt.pdf.txt")
                    .doesNotContain(ending, "\u202e");
        }
        assertThat(run("ask", "--json", "file:turned who carries passengers?")
                        .json()
                        .path("citations")
                        .path(0)
                        .path("file")
                        .asString())
                .isEqualTo(turning);
    }
}
