package org.refdesk.chat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.answer.Answer;
import org.refdesk.chat.Samples;
import org.refdesk.chat.reply.Conversation;
import org.refdesk.query.Scope;

class FollowUpTest {
    private static final String QUOTE =
            "On Monday, Senator Ada Stone wrote to Orbit Labs, and Orbit Labs stopped selling ice to the NASB in Ohio.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what did Stone stop?            | and Microsoft?           | what did Microsoft stop?",
                "what did Stone stop?            | What about Google?       | what did Google stop?",
                "what did Stone stop?            | how about the NYPD?      | what did the NYPD stop?",
                "what did Stone stop?            | and what about Google?   | what did Google stop?",
                "what did Stone stop?            | ok, and Google           | what did Google stop?",
                "What did Ada Stone stop?        | and Bob Hill?            | What did Bob Hill stop?",
                "what did the NASB buy?          | and Google?              | what did Google buy?",
                "what did senator Stone stop?    | and Microsoft?           | what did Microsoft stop?",
                "what was in Stone's letter?     | and Hill?                | what was in Hill's letter?",
                "who runs FALCON?                | and HAWK?                | who runs HAWK?",
                "what do Orbit and Zenith sell?  | and Google?              | what do Google sell?",
                "what did Stone say of Orbit?    | and Hill?                | what did Hill say of Orbit?",
                "what did Stone stop             | and Microsoft            | what did Microsoft stop"
            })
    void anotherNameTakesThePlaceOfTheSubject(String last, String said, String read) {
        assertThat(read(last, said)).contains(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what did stone stop?            | and microsoft?           | what did microsoft stop?",
                "what did ada stone stop?        | and microsoft?           | what did microsoft stop?",
                "what did orbit labs sell to ohio? | what about google?     | what did google sell to ohio?",
                "what did zork paint?            | and google?              | what did google paint?"
            })
    void whereTheAnswerOrThePlaceTellsANameNoCapitalIsNeeded(String last, String said, String read) {
        assertThat(read(last, said)).contains(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "how many license plates are stored? | and Motorola?        | license plates stored Motorola?",
                "what did Stone stop?            | what about children?     | Stone stop children?",
                "who sold Orbit to Zenith?       | and Palantir?            | sold Orbit Zenith Palantir?",
                "what did Stone stop?            | and the cost?            | Stone stop the cost?"
            })
    void whereNoNameCanBeReplacedTheWordsAreAdded(String last, String said, String read) {
        assertThat(read(last, said)).contains(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what did Stone stop?            | and in 2022?             | what did Stone stop in 2022?",
                "what did Stone stop?            | what about 2022?         | what did Stone stop in 2022?",
                "what did Stone stop in 2021?    | and in 2022?             | what did Stone stop in 2022?",
                "what did Stone stop last year?  | and in March 2022?       | what did Stone stop in March 2022?",
                "what did Stone stop?            | and before 2020?         | what did Stone stop before 2020?",
                "what may Stone stop?            | and in May?              | what may Stone stop in May?",
                "what did Stone buy from Orbit?  | and from Zenith?         | what did Stone buy from Zenith?",
                "what did Stone buy?             | and for Zenith?          | what did Stone buy for Zenith?"
            })
    void anotherTimeOrPlaceIsAskedOfTheSameQuestion(String last, String said, String read) {
        assertThat(read(last, said)).contains(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what did Stone stop?            | when was that?           | when did Stone stop?",
                "what did Stone stop?            | When?                    | when did Stone stop?",
                "what did Stone stop?            | why?                     | why did Stone stop?",
                "what did Stone stop?            | and why did they do that? | why did Stone stop?",
                "what did Stone stop?            | who said that?           | who said Stone stop?",
                "what did Stone stop?            | how much was it?         | how much Stone stop?",
                "what did Stone stop?            | is that legal?           | legal Stone stop?",
                "what did Stone stop?            | where did it happen?     | where did Stone stop?",
                "what did Stone stop?            | who is he?               | who Stone stop?",
                "who runs FALCON?                | since when?              | since when runs FALCON?",
                "who runs FALCON?                | why?                     | why runs FALCON?"
            })
    void aQuestionWordIsAskedOfWhatTheLastQuestionWasAbout(String last, String said, String read) {
        assertThat(read(last, said)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what is facial recognition?",
                "who is Ada Stone?",
                "who runs FALCON?",
                "and who runs FALCON?",
                "when was FALCON built?",
                "is there a ban on facial recognition?",
                "who is the senator that stopped the sale?",
                "what does ICE do there?",
                "what about the lawsuit that the union filed against Orbit in 2020?",
                "facial recognition",
                "Microsoft",
                "how does facial recognition work in that city?",
                "source:404 leaks",
                "\"exact words\"",
                "thanks",
                "and",
                "and?",
                "and that?",
                "?",
                "移民局",
                "what about"
            })
    void whatStandsByItselfIsANewQuestion(String said) {
        assertThat(read("what did Stone stop?", said)).isEmpty();
    }

    @Test
    void filtersAndExclusionsOfTheLastQuestionHoldOn() {
        assertThat(read("what did Stone stop? source:404 -sport", "and Google?"))
                .contains("what did Google stop? -sport source:404");
        assertThat(read("what did Stone stop? source:404 after:2020", "and source:\"The Log\"?"))
                .contains("what did Stone stop? after:2020 source:\"The Log\"");
    }

    @Test
    void aPhraseInMarksHoldsOn() {
        assertThat(read("what did Stone say of \"open water\"?", "and Google?"))
                .contains("what did Google say of \"open water\"?");
    }

    @Test
    void namesAreNeverReadFromAQuestionInCapitalsAlone() {
        assertThat(read("WHAT DID THEY PAINT?", "and Google?")).contains("PAINT Google?");
    }

    @Test
    void oddTextIsReadWithoutTrouble() {
        for (String odd :
                List.of("", " ", "'s", "and 's", "and -", "what about ?", "and \"", "how about :", "that", "&&")) {
            for (String last : List.of("", "?", "'s 's", "what did", "source:x", "the the", "-")) {
                assertThat(read(last, odd)).isNotNull();
            }
        }
        assertThat(read("what did Stone stop?", "and " + "x".repeat(100_000))).isEmpty();
    }

    private static Optional<String> read(String last, String said) {
        Answer answer = new Answer.Cited(List.of(Samples.citation(QUOTE)), null, List.of());
        return FollowUp.read(said, new Conversation(last, answer, Scope.ALL, 3));
    }
}
