package org.refdesk.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.refdesk.cli.MadeUpDesk;
import org.refdesk.desk.Question;

class AnswerJsonTest {
    private final MadeUpDesk desk = new MadeUpDesk();

    private String json(String question) {
        return AnswerJson.of(
                new TimedAnswer(question, desk.ask(Question.of(question)), Duration.ofNanos(12_345_678)),
                citation -> Optional.empty());
    }

    @Test
    void anAnswerHasTheKeysOfTheContractInTheirOrder() {
        assertThat(json("green comet?"))
                .startsWith("{\"question\":\"green comet?\",\"status\":\"answered\",\"elapsed_ms\":12.3,\"citations\":["
                        + "{\"rank\":1,\"quote\":\"The comet was seen in May.\",\"highlights\":[[4,9]],"
                        + "\"file\":\"log.txt\",\"story\":\"A Green Comet\",\"publisher\":\"The Observer’s Log\","
                        + "\"author\":null,\"date\":\"2022-03\",\"url\":null,\"page\":null,\"paragraph\":2,"
                        + "\"start\":0,\"end\":26,\"score\":0.9,\"sha256\":\"00ff\",\"link\":null,"
                        + "\"also_in\":[\"copy.txt\"]},{\"rank\":2,")
                .endsWith("],\"did_you_mean\":null}")
                .doesNotContain("closest", "notes");
    }

    @Test
    void whatIsNotFoundHasNoCitationsAndTheClosestPassages() {
        assertThat(json("who?"))
                .startsWith("{\"question\":\"who?\",\"status\":\"not_found\",\"elapsed_ms\":12.3,\"citations\":[],"
                        + "\"closest\":[{\"rank\":1,\"quote\":\"Its tail was green.\"")
                .endsWith("],\"did_you_mean\":null}");
    }

    @Test
    void notesComeLastAndOnlyWhereThereAreAny() {
        assertThat(json("commet"))
                .endsWith("\"did_you_mean\":\"comet\",\"notes\":[\"source:nobody matches no document.\"]}");
    }

    @Test
    void aQuestionOfAnyCharactersStaysOnOneLine() {
        assertThat(json("a\nb\u0000\"\ud83d\ude00\u2028"))
                .doesNotContain("\n")
                .contains("a\\nb\\u0000\\\"\ud83d\ude00");
    }
}
