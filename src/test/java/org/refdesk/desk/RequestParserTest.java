package org.refdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestParserTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u0000\u001b\u200b", "help", "HELP!", " Help? ", "“help”", "?", "help\n"})
    void helpAndNothingGetHelp(String said) {
        assertThat(RequestParser.parse(said)).isEqualTo(new Request.Help());
    }

    @Test
    void theExactWordsAreRequestsWhateverTheirCaseAndMarks() {
        assertThat(RequestParser.parse(" More! ")).isEqualTo(new Request.More());
        assertThat(RequestParser.parse("Sources?")).isEqualTo(new Request.Sources());
        assertThat(RequestParser.parse("status.")).isEqualTo(new Request.Status());
        assertThat(RequestParser.parse("\u00a0privacy\t")).isEqualTo(new Request.Privacy());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "more information about Clearview",
                "help me find the contract",
                "show me the contract",
                "show 2 contracts",
                "status of the lawsuit",
                "sources of the data",
                "source of the leak?",
                "source:404 what was leaked?",
                "privacy rules at ICE",
                "verified accounts",
                "show",
                "# of agents",
                "what did Wyden stop?"
            })
    void whateverGoesOnIsAQuestion(String said) {
        assertThat(RequestParser.parse(said)).isEqualTo(new Request.Question(said));
    }

    @Test
    void aQuestionIsOneLineWithoutInvisibleCharacters() {
        assertThat(RequestParser.parse(" what\u200b did\r\n\tWyden\u0007 stop? "))
                .isEqualTo(new Request.Question("what did Wyden stop?"));
    }

    @ParameterizedTest
    @CsvSource({
        "show 2,2",
        "#2,2",
        "Show citation 12?,12",
        "show #3,3",
        "# 4,4",
        "show 99,99",
        "show 0,0",
        "show me 1,1"
    })
    void showNamesACitation(String said, int number) {
        assertThat(RequestParser.parse(said)).isEqualTo(new Request.Show(number));
    }

    @ParameterizedTest
    @CsvSource({
        "source 404 Media,404 Media",
        "Source “Privacy SOS”?,Privacy SOS",
        "source the guardian,the guardian",
        "source 001.txt,001.txt"
    })
    void sourceNamesAPublisherOrAFile(String said, String name) {
        assertThat(RequestParser.parse(said)).isEqualTo(new Request.Source(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "verify \"a quote\"|a quote",
                "Verify “a quote”?|a quote",
                "verify a quote?|a quote?",
                "verify: a quote|a quote",
                "verify\"a quote\"|a quote",
                "verify «a “b” quote»|a “b” quote"
            })
    void verifyTakesTheQuoteWithOrWithoutMarks(String said, String quote) {
        assertThat(RequestParser.parse(said)).isEqualTo(new Request.Verify(quote));
    }

    @Test
    void aQuoteKeepsItsWhiteSpace() {
        assertThat(RequestParser.parse("\u200b Verify \n“a  quote\nof two lines”"))
                .isEqualTo(new Request.Verify("a  quote\nof two lines"));
    }

    @Test
    void verifyWithoutAQuoteIsStillThatRequest() {
        assertThat(RequestParser.parse("verify")).isEqualTo(new Request.Verify(""));
        assertThat(RequestParser.parse("verify \"\"")).isEqualTo(new Request.Verify(""));
    }
}
