package org.refdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.answer.Answer;
import org.refdesk.embedding.HashEmbedder;
import org.refdesk.query.Scope;

/** Questions that no person would ask are answered, or refused in words, as soon as others. */
class HostileQuestionsTest {
    private static final List<String> PIECES = List.of(
            "\u0301",
            "1 ",
            "\"of the\" ",
            "\"",
            "'",
            "„",
            "-",
            "-w ",
            "-\"a b\" ",
            "file:a ",
            "file:",
            "before:x ",
            "a",
            "a.b.",
            "ab.cd.",
            "a'b'",
            "a-b-",
            "\u200d",
            "👩\u200d👧",
            "移民",
            "المراقبة ",
            "ا",
            "https://a.b/",
            "?",
            "! ",
            "does ",
            "In ",
            "according to the ",
            "İ",
            "ﷺ",
            "zqxv ",
            "x_",
            "$1 ",
            ", ");

    @Test
    void anyPieceRepeatedToTheLongestLengthIsAskedAndVerified(@TempDir Path folder) throws IOException {
        try (RealDesk real = open(folder)) {
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                for (String piece : PIECES) {
                    String long_ = piece.repeat(QuestionRules.LONGEST / piece.length() - 4);
                    for (String text : List.of(long_, "trams " + long_, long_ + "x")) {
                        assertThatCode(() -> triedBoth(real.desk(), text))
                                .as(piece)
                                .doesNotThrowAnyException();
                    }
                }
            });
        }
    }

    @Test
    void aFileIsFoundByAnyPartOfItsNameHoweverLongAndRepetitive(@TempDir Path folder) throws IOException {
        try (RealDesk real = open(folder)) {
            for (String part : List.of("a.txt", "AAB", "aaab-", "b-*?", "ä.tx", "aaaab-*?ä.txt")) {
                assertThat(real.desk().ask(Question.of("trams file:" + part)))
                        .as(part)
                        .isInstanceOf(part.equals("a.txt") ? Answer.NotFound.class : Answer.Cited.class);
            }
            for (String part : List.of("a".repeat(1_000), "ab".repeat(900), "aaaaab", "aabb")) {
                Answer answer = real.desk().ask(Question.of("trams file:" + part));
                assertThat(answer.notes()).anyMatch(note -> note.contains("matches nothing here"));
            }
        }
    }

    private static void triedBoth(Desk desk, String text) {
        try {
            desk.ask(Question.of(text));
            desk.verify(text, Scope.ALL);
        } catch (QuestionException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static RealDesk open(Path folder) throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("aaaab-*?ä.txt"), "The council of Sandwick sold nine trams in March 2020.\n");
        RealDesk.index(corpus, folder.resolve("index"), new HashEmbedder());
        return RealDesk.open(folder.resolve("index"), new HashEmbedder());
    }
}
