package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Files that cannot be read: of what was read before, nothing is lost; of what never was, each answer tells. */
@Tag("slow")
class UnreadableCorpusTest {
    private static final String FERRY = "The ferry carries forty passengers across the sound.\n";
    private static final String LAMPS = "The keeper of the harbour lit the lamps at dusk.\n";
    private static final String QUESTION = "how many passengers does the ferry carry?";
    private static final byte[] PDF = "%PDF-1.7 ...".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @TempDir
    private Path folder = Path.of("");

    private Path corpus = Path.of("");

    @BeforeEach
    void lamps() throws IOException {
        corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("lamps.txt"), LAMPS);
    }

    private Commands.Outcome run(String... arguments) {
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--corpus",
                                corpus.toString(),
                                "--index",
                                folder.resolve("index").toString()))
                .toArray(String[]::new);
        return new Commands(
                        folder,
                        Map.of(
                                "REFDESK_VECTORS",
                                "off",
                                "REFDESK_DATA",
                                folder.resolve("data").toString()))
                .run(all);
    }

    /** What may happen to a file that keeps it from being read, though it is not gone. */
    enum Trouble {
        LINK_TO_NOTHING {
            @Override
            void strike(Path file) throws IOException {
                Files.delete(file);
                Files.createSymbolicLink(file, Path.of("nothing"));
            }
        },
        LINK_IN_A_CIRCLE {
            @Override
            void strike(Path file) throws IOException {
                Files.delete(file);
                Files.createSymbolicLink(file, file.getFileName());
            }
        },
        LINK_THAT_LEAVES_THE_CORPUS {
            @Override
            void strike(Path file) throws IOException {
                Files.delete(file);
                Files.createSymbolicLink(file, Path.of("/proc/self/mem"));
            }
        },
        FOLDER_IN_ITS_PLACE {
            @Override
            void strike(Path file) throws IOException {
                Files.delete(file);
                Files.createDirectory(file);
            }
        },
        PIPE_IN_ITS_PLACE {
            @Override
            void strike(Path file) throws IOException {
                Files.delete(file);
                execute("mkfifo", file.toString());
            }
        },
        TOO_LARGE {
            @Override
            void strike(Path file) throws IOException {
                try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
                    grown.setLength(257L << 20);
                }
            }
        },
        ANOTHER_FORMAT {
            @Override
            void strike(Path file) throws IOException {
                Files.write(file, PDF);
            }
        },
        NO_TEXT {
            @Override
            void strike(Path file) throws IOException {
                Files.write(file, new byte[500]);
            }
        };

        abstract void strike(Path file) throws IOException;

        static void execute(String... command) throws IOException {
            try {
                assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheIndexHasOfAFileIsKeptAndToldUntilItCanBeReadOrIsGone(Trouble trouble) throws IOException {
        Path ferry = Files.writeString(corpus.resolve("ferry.txt"), FERRY);
        assertThat(run("index").code()).isZero();
        trouble.strike(ferry);
        Commands.Outcome indexed = run("index");
        assertThat(indexed.out())
                .contains("kept     ferry.txt: 1 document as before, since it could not be read again: ")
                .contains("0 removed, 1 unchanged, 1 kept as it was, 0 skipped");
        Commands.Outcome asked = run("ask", QUESTION);
        assertThat(asked.code()).isZero();
        assertThat(asked.out())
                .contains("forty passengers")
                .containsPattern(
                        "Note: ferry\\.txt could not be read again; this is its text as of 20\\d\\d-.* UTC\\.");
        assertThat(asked.err()).contains("ferry.txt could not be read again");
        JsonNode answer = run("ask", "--json", QUESTION).json();
        assertThat(answer.path("not_searched").path("files").asInt(-1)).isZero();
        assertThat(answer.path("not_searched").path("outdated").asInt()).isEqualTo(1);
        assertThat(run("sources").out()).contains("ferry.txt, searched as it was before: ");
        JsonNode corpusCheck = check("corpus");
        assertThat(corpusCheck.path("status").asString()).isEqualTo("look");
        assertThat(corpusCheck.path("advice").asString()).contains("ferry.txt could not be read again");
        assertThat(check("index").path("message").asString()).contains("up to date");
        delete(ferry);
        assertThat(run("index").out()).contains("removed  ferry.txt").doesNotContain("kept");
        assertThat(run("ask", QUESTION).code()).isEqualTo(1);
    }

    private static void delete(Path file) throws IOException {
        Files.delete(file);
    }

    private JsonNode check(String name) {
        return run("doctor", "--json")
                .json()
                .path("checks")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOnlyFileOfACorpusMayBeALinkThatDangles() throws IOException {
        Path there = Files.move(corpus.resolve("lamps.txt"), corpus.resolve(".lamps"));
        Files.createSymbolicLink(corpus.resolve("lamps.txt"), there);
        assertThat(run("index").code()).isZero();
        Files.delete(there);
        assertThat(run("ask", "who lit the lamps?").out()).contains("The keeper", "could not be read again");
        Files.writeString(there, LAMPS);
        assertThat(run("ask", "who lit the lamps?").out())
                .contains("The keeper")
                .doesNotContain("could not be read again");
    }

    @Test
    void oneBrokenLineTakesNoOtherDocumentAway() throws IOException {
        Path lines = corpus.resolve("notes.jsonl");
        String ferry = "{\"id\":\"ferry\",\"text\":\"The ferry carries forty passengers across the sound.\"}\n";
        String museum = "{\"id\":\"museum\",\"text\":\"The museum of whales opened in 1902 with nine skeletons.\"}\n";
        Files.writeString(lines, ferry + museum);
        assertThat(run("index").code()).isZero();
        Files.writeString(lines, ferry.substring(5) + museum.replace("nine", "ten"));
        assertThat(run("index").out())
                .contains("kept     notes.jsonl: 1 document as before")
                .contains("0 added, 1 changed, 0 removed");
        assertThat(run("ask", QUESTION).out()).contains("forty passengers", "Note: ferry could not be read again");
        assertThat(run("ask", "when did the museum open?").out())
                .contains("ten skeletons")
                .doesNotContain("read again");
        JsonNode none = run("ask", "--json", "who wrote the opera?").json();
        assertThat(none.path("not_searched").toString())
                .isEqualTo("{\"files\":0,\"of\":2,\"partly\":1,\"outdated\":1}");
    }

    @Test
    void aCatalogThatCannotBeReadIsNoCorpusWithoutOne() throws IOException {
        Path catalog = corpus.resolve("catalog.yaml");
        Files.writeString(catalog, "documents:\n  lamps.txt:\n    publisher: The Sound Post\n");
        assertThat(run("index").code()).isZero();
        Files.delete(catalog);
        Files.createSymbolicLink(catalog, Path.of("nothing"));
        Commands.Outcome asked = run("index");
        assertThat(asked.code()).isEqualTo(3);
        assertThat(asked.err()).contains("catalog.yaml:1: cannot be opened");
        Files.delete(catalog);
        assertThat(run("index").out()).contains("changed  lamps.txt");
    }

    @Test
    void whereNothingCanBeReadIsNoAnswerAtAll() throws IOException {
        Files.delete(corpus.resolve("lamps.txt"));
        for (String name : new String[] {"a.pdf", "b.pdf", "c.pdf"}) {
            Files.write(corpus.resolve(name), PDF);
        }
        assertThat(check("corpus").path("status").asString()).isEqualTo("wrong");
        for (int run = 0; run < 2; run++) {
            Commands.Outcome asked = run("ask", QUESTION);
            assertThat(asked.code()).isEqualTo(3);
            assertThat(asked.out()).doesNotContain("No answer found in these documents");
            assertThat(asked.err())
                    .contains("none of the files can be read")
                    .contains("a.pdf: a PDF, which is not read yet", "b.pdf: ", "c.pdf: ");
        }
        assertThat(new Commands(folder, Map.of("REFDESK_VECTORS", "off"))
                        .typed(
                                QUESTION + "\n",
                                "ask",
                                "--json",
                                "--batch",
                                "-",
                                "--corpus",
                                corpus.toString(),
                                "--index",
                                folder.resolve("index").toString())
                        .code())
                .isEqualTo(3);
        assertThat(run("index").code()).isEqualTo(3);
        assertThat(check("corpus").path("status").asString()).isEqualTo("wrong");
        assertThat(check("corpus").path("advice").asString()).contains("a.pdf: a PDF");
        assertThat(run("sources").out()).contains("c.pdf: a PDF");
    }

    @Test
    void whatIsNotFoundSaysHowMuchWasNotSearched() throws IOException {
        Files.write(corpus.resolve("a.pdf"), PDF);
        Files.write(corpus.resolve("b.pdf"), PDF);
        Commands.Outcome asked = run("ask", "who wrote the opera?");
        assertThat(asked.code()).isEqualTo(1);
        assertThat(asked.out())
                .contains("No answer found in these documents")
                .contains("2 of 3 files could not be searched.")
                .contains("a.pdf: a PDF, which is not read yet");
        assertThat(run("ask", "--json", "who wrote the opera?")
                        .json()
                        .path("not_searched")
                        .toString())
                .isEqualTo("{\"files\":2,\"of\":3}");
        assertThat(run("ask", "--json", "who lit the lamps?")
                        .json()
                        .path("not_searched")
                        .toString())
                .isEqualTo("{\"files\":2,\"of\":3}");
        JsonNode sources = run("sources", "--json").json();
        assertThat(sources.path("not_searched").toString()).isEqualTo("{\"files\":2,\"of\":3}");
        assertThat(sources.path("unread")
                        .valueStream()
                        .map(one -> one.path("file").asString()))
                .containsExactly("a.pdf", "b.pdf");
        Files.delete(corpus.resolve("a.pdf"));
        Files.delete(corpus.resolve("b.pdf"));
        assertThat(run("ask", "--json", "who wrote the opera?").json().has("not_searched"))
                .isFalse();
    }
}
