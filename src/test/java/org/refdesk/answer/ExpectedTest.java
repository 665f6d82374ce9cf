package org.refdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedTest {
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
    void aQuestionTellsWhatItAsksFor(String question, Expected expected) {
        assertThat(Expected.of(question)).isEqualTo(expected);
    }

    @Test
    void aSentenceHoldsAnAmountThatTheQuestionDidNotName() {
        assertThat(Expected.AMOUNT.standsIn("It cost $7.2 million.", Set.of("bridge")))
                .isTrue();
        assertThat(Expected.AMOUNT.standsIn("It cost a lot.", Set.of("bridge"))).isFalse();
        assertThat(Expected.NUMBER.standsIn("There are 300 of them.", Set.of("300")))
                .isFalse();
    }

    @Test
    void aSentenceHoldsANameThatTheQuestionDidNotName() {
        assertThat(Expected.PERSON.standsIn("It was built by Ada Byron.", Set.of()))
                .isTrue();
        assertThat(Expected.PERSON.standsIn("It was built by Ada Byron.", Set.of("ada", "byron")))
                .isFalse();
        assertThat(Expected.PERSON.standsIn("It was built long ago.", Set.of())).isFalse();
    }
}
