package org.refdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTypeTest {
    @ParameterizedTest
    @CsvSource({
        "how much did the bridge cost?, AMOUNT",
        "how many people crossed it?, NUMBER",
        "When was it built?, TIME",
        "who’s the builder, PERSON",
        "which city has it?, PLACE",
        "why was it closed, REASON",
        "bridge repairs, ANYTHING"
    })
    void aQuestionTellsWhatItAsksFor(String question, AnswerType expected) {
        assertThat(AnswerType.of(question)).isEqualTo(expected);
    }

    @Test
    void aSentenceHoldsAnAmountThatTheQuestionDidNotName() {
        assertThat(AnswerType.AMOUNT.standsIn("It cost $7.2 million.", Set.of("bridge")))
                .isTrue();
        assertThat(AnswerType.AMOUNT.standsIn("It cost a lot.", Set.of("bridge")))
                .isFalse();
        assertThat(AnswerType.NUMBER.standsIn("There are 300 of them.", Set.of("300")))
                .isFalse();
    }

    @Test
    void aSentenceHoldsANameThatTheQuestionDidNotName() {
        assertThat(AnswerType.PERSON.standsIn("It was built by Ada Byron.", Set.of()))
                .isTrue();
        assertThat(AnswerType.PERSON.standsIn("It was built by Ada Byron.", Set.of("ada", "byron")))
                .isFalse();
        assertThat(AnswerType.PERSON.standsIn("It was built long ago.", Set.of()))
                .isFalse();
    }
}
