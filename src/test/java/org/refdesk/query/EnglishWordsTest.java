package org.refdesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"fined", "error", "member", "councillor", "shred", "graft", "exhume"})
    void frequentAndRarerWordsAreKnown(String word) {
        assertThat(EnglishWords.contains(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tranfer", "contries", "goverment", "##s", "[CLS]", "", "# Taken"})
    void slipsAndPiecesOfWordsAreNot(String word) {
        assertThat(EnglishWords.contains(word)).isFalse();
    }
}
