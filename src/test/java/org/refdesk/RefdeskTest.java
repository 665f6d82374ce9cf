package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.cli.MadeUpDesk;
import org.refdesk.cli.OutputStyle;
import org.refdesk.command.ProcessContext;
import org.refdesk.config.SetupException;
import org.refdesk.wiring.DeskFactory;

class RefdeskTest {
    private static final List<Throwable> ERRORS = List.of(
            new OutOfMemoryError("made up"),
            new StackOverflowError("made up"),
            new NoClassDefFoundError("made up"),
            new ExceptionInInitializerError("made up"),
            new InternalError("made up"),
            new AssertionError("made up"),
            new IllegalStateException("made up"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    private int run(DeskFactory parts, String typed, String... arguments) {
        return Refdesk.run(parts, processContext(typed), arguments);
    }

    private ProcessContext processContext(String typed) {
        return new ProcessContext(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                folder,
                folder,
                OutputStyle.PLAIN,
                OutputStyle.PLAIN,
                false);
    }

    private int run(String... arguments) {
        return run(new MadeUpDeskFactory(), "", arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anAnswerIsExitCode0() {
        assertThat(run("ask", "the", "comet")).isZero();
        assertThat(out()).startsWith(" 1  The comet was seen in May.").contains("3 of 4 citations");
        assertThat(err()).isEqualTo("refdesk: the index was read" + System.lineSeparator());
    }

    @Test
    void noAnswerIsExitCode1() {
        assertThat(run("ask", "--json", "a moon?")).isEqualTo(1);
        assertThat(out())
                .startsWith("{\"question\":\"a moon?\",\"status\":\"not_found\"")
                .endsWith("}" + System.lineSeparator());
    }

    @Test
    void aQuestionThatCannotBeAskedIsExitCode2WithItsMessageAlone() {
        assertThat(run("ask", " ")).isEqualTo(2);
        assertThat(err())
                .isEqualTo("refdesk: Ask in words, for instance: what did Wyden stop?" + System.lineSeparator());
        assertThat(out()).isEmpty();
    }

    @Test
    void whatIsTypedOftenHasShortOptions() {
        assertThat(run("ask", "-n", "1", "comet")).isZero();
        assertThat(out()).contains("1 of 4 citations");
        out.reset();
        assertThat(run("ask", "-j", "comet")).isZero();
        assertThat(out()).startsWith("{\"question\":\"comet\"");
    }

    @Test
    void coloursCanBeAskedForAndTurnedOff() {
        assertThat(run("ask", "--color", "always", "comet")).isZero();
        assertThat(out()).contains("\u001b[");
        out.reset();
        assertThat(run("ask", "--color", "never", "comet")).isZero();
        assertThat(out()).doesNotContain("\u001b[");
        assertThat(run("ask", "--color", "red", "comet")).isEqualTo(2);
        assertThat(err()).contains("--color", "auto, always, never");
    }

    @Test
    void aPortThatIsNoneIsExitCode2() {
        assertThat(run("serve", "--port", "70000")).isEqualTo(2);
        assertThat(err()).startsWith("refdesk: --port must be from 0 to 65535, got 70000.");
    }

    @Test
    void anUnknownOptionIsExitCode2WithTheOneThatWasMeant() {
        assertThat(run("ask", "--jsn", "x")).isEqualTo(2);
        assertThat(err()).contains("Unknown option: '--jsn'", "Did you mean --json?", "refdesk ask --help");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ak                    | Unknown command: 'ak'                      | Did you mean ask?
        sorces                | Unknown command: 'sorces'                  | Did you mean sources?
        what did Wyden stop?  | Unknown command: 'what did Wyden stop?'    | type: refdesk ask "what did Wyden stop?"
        """)
    void anUnknownCommandIsExitCode2WithTheOneThatWasMeant(String typed, String said, String meant) {
        assertThat(run(typed)).isEqualTo(2);
        assertThat(err()).contains(said, meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"restor", "retsore", "frobnicate", "x", "as it is"})
    void nothingIsSuggestedThatIsFarOrReplacesData(String typed) {
        assertThat(run(typed)).isEqualTo(2);
        assertThat(err()).doesNotContain("Did you mean");
    }

    @Test
    void aWordThatACommandDoesNotTakeIsNamed() {
        assertThat(run("index", "seeds")).isEqualTo(2);
        assertThat(err()).contains("Unexpected argument: 'seeds'", "refdesk index --help");
    }

    @Test
    void helpHasShortNamesAndACommand() {
        assertThat(run("ask", "-h")).isZero();
        String help = out();
        assertThat(run("help", "ask")).isZero();
        assertThat(out()).endsWith(help);
        assertThat(run("-V")).isZero();
        assertThat(out()).contains("refdesk ");
    }

    @Test
    void aQuestionThatBeginsWithADashComesAfterTwoDashes() {
        assertThat(run("ask", "-tail comet")).isEqualTo(2);
        assertThat(err()).contains("comes after --");
        assertThat(run("ask", "--", "-tail comet")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "ask --batch q.txt", "ask --json --batch q.txt word", "ask --citations 0 x", "eval"})
    void optionsThatDoNotGoTogetherAreExitCode2(String line) {
        assertThat(run(line.split(" ", -1))).isEqualTo(2);
        assertThat(err()).startsWith("refdesk: ");
    }

    @Test
    void theNumberOfPrintedCitationsCanBeSet() {
        assertThat(run("ask", "--citations", "1", "comet")).isZero();
        assertThat(out()).contains("1 of 4 citations").doesNotContain(" 2  ");
    }

    @Test
    void aBatchFromStandardInputIsAnsweredLineByLine() {
        assertThat(run(new MadeUpDeskFactory(), "comet\nwho\n", "ask", "--json", "--batch", "-"))
                .isZero();
        assertThat(out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"question\":"));
    }

    @Test
    void aBatchFileThatIsMissingIsExitCode2() {
        assertThat(run("ask", "--json", "--batch", "none.txt")).isEqualTo(2);
        assertThat(err()).isEqualTo("refdesk: There is no file none.txt." + System.lineSeparator());
    }

    @Test
    void aBrokenConfigurationIsExitCode3WithEveryMistake() throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), "vectors: maybe\nindx: x\n");
        assertThat(run("ask", "--config", file.toString(), "comet")).isEqualTo(3);
        assertThat(err())
                .contains("line 1: vectors", "line 2: unknown key \"indx\"")
                .doesNotContain("\tat ");
    }

    @Test
    void aBrokenIndexIsExitCode3WithoutAStackTrace() {
        DeskFactory broken =
                new MadeUpDeskFactory(new SetupException("The index is of a newer version; update Refdesk.", null));
        assertThat(run(broken, "", "ask", "comet")).isEqualTo(3);
        assertThat(err())
                .isEqualTo("refdesk: The index is of a newer version; update Refdesk." + System.lineSeparator());
    }

    @Test
    void whatNobodyExpectedIsExitCode3WithTheWayToItsStackTrace() {
        DeskFactory broken = new MadeUpDeskFactory(new IllegalStateException("odd"));
        assertThat(run(broken, "", "sources")).isEqualTo(3);
        assertThat(err()).contains("odd", "--debug").doesNotContain("\tat ");
        err.reset();
        assertThat(run(broken, "", "sources", "--debug")).isEqualTo(3);
        assertThat(err()).contains("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask comet", "ask --json comet", "index", "sources", "eval gold.jsonl"})
    void whateverIsThrownIsExitCode3(String line) throws IOException {
        Files.writeString(folder.resolve("gold.jsonl"), """
            {"id": "a", "question": "comet", "kind": "absent", "facets": []}
            """);
        for (Throwable error : ERRORS) {
            err.reset();
            assertThat(run(new MadeUpDeskFactory(error), "", line.split(" ", -1)))
                    .isEqualTo(3);
            assertThat(err()).startsWith("refdesk: ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask comet",
                "index",
                "sources",
                "version",
                "config",
                "slack manifest",
                "completion bash",
                "matrix status"
            })
    void whateverIsThrownInPrintingIsExitCode3(String line) {
        for (Throwable error : ERRORS) {
            err.reset();
            OutputStream broken = new OutputStream() {
                @Override
                public void write(int b) {
                    throw sneaky(error);
                }
            };
            ProcessContext processContext =
                    processContext("").printingTo(new PrintStream(broken, true, StandardCharsets.UTF_8));
            assertThat(Refdesk.run(new MadeUpDeskFactory(), processContext, line.split(" ", -1)))
                    .as("%s: %s", line, err())
                    .isEqualTo(3);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable e) throws E {
        throw (E) e;
    }

    @Test
    void memoryThatIsUsedUpIsSaidWithWhatToDo() {
        assertThat(run(new MadeUpDeskFactory(new OutOfMemoryError("Java heap space")), "", "ask", "comet"))
                .isEqualTo(3);
        assertThat(err()).contains("REFDESK_JAVA_OPTS=-Xmx1g").doesNotContain("    at ");
        err.reset();
        assertThat(run(new MadeUpDeskFactory(new NoClassDefFoundError("org/apache/lucene/Made")), "", "ask", "comet"))
                .isEqualTo(3);
        assertThat(err()).contains("installation is broken", "org/apache/lucene/Made");
    }

    @Test
    void indexReportsWhatItDidAndWhatItSkipped() {
        assertThat(run("index", "--corpus", "papers")).isZero();
        assertThat(out()).isEqualToNormalizingNewlines("""
            added    log.txt
            skipped  bad.txt: not text
            1 added, 0 changed, 0 removed, 4 unchanged, 1 skipped in 1.5 s
            """);
        assertThat(err()).isEqualToNormalizingNewlines("""
            indexing 2 KB ...
            """);
    }

    @Test
    void sourcesListsDocumentsAndStoriesWithTheirCounts() {
        assertThat(run("sources")).isZero();
        assertThat(out()).isEqualToNormalizingNewlines("""
            log.txt  (1 article, 96 characters)
                A Green Comet · The Observer’s Log · 2022-03  (paragraphs 1 to 2)
            1 document, 1 article
            """);
        out.reset();
        assertThat(run("sources", "--json")).isZero();
        assertThat(out()).startsWith("{\"generation\":7,\"documents\":[{\"file\":\"log.txt\",\"sha256\":\"00ff\",");
    }

    @Test
    void askTakesTheRequestsOfTheChats() {
        assertThat(run("ask", "sources")).isZero();
        assertThat(out()).contains("1 document, 1 article");
        out.reset();
        assertThat(run("ask", "privacy")).isZero();
        assertThat(out()).contains("keeps no question");
        assertThat(run("ask", "more")).isEqualTo(2);
        assertThat(err()).contains("Ask again with --citations 10");
    }

    @Test
    void sourcesWithANameListsOnlyWhatHasIt() {
        assertThat(run("sources", "observer")).isZero();
        assertThat(out()).contains("A Green Comet", "1 document, 1 article");
        out.reset();
        assertThat(run("sources", "zzz")).isEqualTo(1);
        assertThat(out()).isEqualToNormalizingNewlines("No documents match.\n");
    }

    @Test
    void evalPrintsTheFiguresOfAGoldSet() throws IOException {
        Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(folder.resolve("seeds/log.txt"), MadeUpDesk.TEXT);
        Files.writeString(folder.resolve("gold.jsonl"), """
            {"id": "a", "question": "comet", "kind": "keyword", "facets": [{"any_of": [{"file": "log.txt", "quote": "Its tail was green"}]}]}
            {"id": "b", "question": "who", "kind": "absent", "facets": []}
            """);
        assertThat(run("eval", "--misses", "gold.jsonl")).isZero();
        assertThat(out()).isEqualToNormalizingNewlines("""
            hit@1      0.000  (of 1)
            hit@3      1.000  (of 1)
            mrr@10     0.500  (of 1)
            facets@3   1.000  (of 1)
            facets@5   1.000  (of 1)
            honest     1.000  (of 1)
            kept       1.000  (of 1)
            verbatim   1.000  (of 4)
              absent        1.000  (of 1)
              keyword       0.000  (of 1)
            miss a keyword 2 comet
            """);
        out.reset();
        assertThat(run("eval", "--json", "gold.jsonl")).isZero();
        assertThat(out()).startsWith("{\"hit@1\":0.0,\"hit@3\":1.0,\"mrr@10\":0.5,");
        assertThat(err()).doesNotContain("not among the documents");
    }

    @Test
    void evalNamesFilesOfAGoldSetThatAreNoDocuments() throws IOException {
        Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(folder.resolve("gold.jsonl"), """
            {"id": "a", "question": "comet", "kind": "keyword", "facets": [{"any_of": [{"file": "lag.txt", "quote": "Its tail was green"}]}]}
            """);
        assertThat(run("eval", "gold.jsonl")).isZero();
        assertThat(err()).contains("files that are not among the documents: lag.txt");
    }

    @Test
    void evalWritesARunFileAndPrintsRetrievalFigures() throws IOException {
        Files.writeString(folder.resolve("q.jsonl"), "{\"_id\": \"1\", \"text\": \"comet\"}\n");
        Files.writeString(folder.resolve("qrels.tsv"), "1\tlog.txt\t1\n");
        assertThat(run("eval", "--queries", "q.jsonl", "--qrels", "qrels.tsv", "--run", "out.trec"))
                .isZero();
        assertThat(out().strip()).isEqualTo("queries 1  nDCG@10 1.0000  MRR@10 1.0000  recall@10 1.0000  hit@1 1.0000");
        assertThat(folder.resolve("out.trec")).hasContent("1 Q0 log.txt 1 0.5 refdesk\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "index", "sources", "eval", "doctor", "config", "completion", "version"})
    void everyCommandTakesTheCommonOptionsAndHasAnExample(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out()).contains("--config=FILE", "--corpus=DIR", "--index=DIR", "--debug", "--help", "Example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "fish", "zsh"})
    void completionNamesEveryCommand(String shell) {
        assertThat(run("completion", shell)).isZero();
        assertThat(out())
                .contains("ask", "index", "sources", "eval", "doctor", "config", "completion", "version", "batch");
    }

    @Test
    void bashCompletesCommandsOptionsAndTheNamesOfSources() throws Exception {
        assertThat(run("completion", "bash")).isZero();
        Files.writeString(folder.resolve("completion"), out());
        assertThat(completed("1", "refdesk", "sou")).isEqualTo("sources");
        assertThat(completed("2", "refdesk", "ask", "--cit")).isEqualTo("--citations");
        assertThat(completed("2", "refdesk", "sources", "The")).isEqualTo("The\\ Comet\nThe\\ Log");
    }

    /** What bash offers at a word, from 0; the program is a function that knows three names. */
    private String completed(String word, String... words) throws IOException {
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "refdesk() { printf '%s\\n' 'The Comet' 'The Log' 'log.txt'; }; source completion;"
                                + " COMP_WORDS=(" + String.join(" ", words) + "); COMP_CWORD=" + word
                                + "; _refdesk_names; printf '%s\\n' \"${COMPREPLY[@]}\"")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void namesOfSourcesAreOneALine() {
        assertThat(run("sources", "--names")).isZero();
        assertThat(out().lines()).contains("log.txt").doesNotHaveDuplicates();
    }

    @Test
    void withoutACommandAndWithoutATerminalItPrintsHelp() {
        assertThat(run()).isEqualTo(2);
        assertThat(out()).contains("Commands:");
    }

    @Test
    void theVersionIsPrintedByCommandAndByOption() {
        assertThat(run("version")).isZero();
        assertThat(run("--version")).isZero();
        assertThat(out().lines()).hasSize(2).allMatch(line -> line.startsWith("refdesk "));
    }
}
