package org.refdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "the of",
                "who is it?",
                "What about that?",
                "WHO IS IT?",
                "WHO",
                "what about IT?",
                "the of source:Truthout"
            })
    void aQuestionOfStopWordsAloneHasNothingToSearchFor(String question) {
        assertThatThrownBy(() -> QuestionRules.read(question))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("Add a word to search for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the WHO guidelines", "\"to be or not to be\"", "who are the ICE?", "us"})
    void aPhraseOfStopWordsOrAnyOtherWordIsAsked(String question) {
        assertThat(QuestionRules.read(question).question()).isEqualTo(question);
    }

    @Test
    void theLongestQuestionIsAskedAndOneLongerIsRefused() {
        assertThat(QuestionRules.read("a".repeat(2_000)).question()).hasSize(2_000);
        assertThatThrownBy(() -> QuestionRules.read("a".repeat(100_000)))
                .isInstanceOf(QuestionException.class)
                .hasMessage("The question is 100,000 characters long, and 2,000 is the most. Ask in fewer words.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "?!", "\u0000", "\"\""})
    void aQuestionWithoutAWordIsRefused(String question) {
        assertThatThrownBy(() -> QuestionRules.read(question))
                .isInstanceOf(QuestionException.class)
                .hasMessageStartingWith("Ask in words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"source:Truthout", "-ice", "after:2022 -\"license plate\""})
    void onlyFiltersAndExclusionsAreRefusedWithAdvice(String question) {
        assertThatThrownBy(() -> QuestionRules.read(question))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("add what to look for");
    }

    @Test
    void onlyAnUnreadableFilterIsRefusedWithWhatIsPossible() {
        assertThatThrownBy(() -> QuestionRules.read("before:yesterday"))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("before:yesterday is not a date; write before:2022");
    }
}
