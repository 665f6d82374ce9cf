package org.refdesk.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefdeskAnalyzerTest {
    private static final RefdeskAnalyzer STEMMED = RefdeskAnalyzer.stemmed();

    @Test
    void caseAndAccentsDoNotMatter() {
        assertThat(STEMMED.terms("González")).isEqualTo(STEMMED.terms("GONZALEZ"));
    }

    @Test
    void possessivesAreDroppedWhateverTheApostrophe() {
        assertThat(STEMMED.terms("ICE's ICE’s ICE")).containsExactly("ice", "ice", "ice");
    }

    @Test
    void formsOfAWordAreOneTerm() {
        assertThat(STEMMED.terms("transfer transfers transferred")).containsOnly("transfer");
    }

    @Test
    void namesKeepTheirLetters() {
        assertThat(STEMMED.terms("ICE HSI Wyden")).containsExactly("ice", "hsi", "wyden");
    }

    @Test
    void noWordIsDropped() {
        assertThat(STEMMED.terms("what is it")).hasSize(3);
    }

    @Test
    void initialsAreFoundWithAndWithoutStops() {
        assertThat(STEMMED.terms("U.S. D.C. us")).containsExactly("us", "dc", "us");
    }

    @Test
    void anAmountIsOneTerm() {
        assertThat(STEMMED.terms("$3,614,000")).containsExactly("3614000");
        assertThat(STEMMED.terms("3.5 million")).containsExactly("3.5", "million");
    }

    @Test
    void aDomainIsFoundWholeAndByItsParts() {
        assertThat(STEMMED.tokens("see example.com now"))
                .containsExactly(
                        new Token("see", 0, 3),
                        new Token("example.com", 4, 15),
                        new Token("example", 4, 15),
                        new Token("com", 4, 15),
                        new Token("now", 16, 19));
    }

    @Test
    void surfaceWordsAreNotStemmed() {
        assertThat(RefdeskAnalyzer.surface().terms("Transfers")).containsExactly("transfers");
    }

    @Test
    void textsWithoutWordsHaveNoTerms() {
        assertThat(STEMMED.terms("")).isEmpty();
        assertThat(STEMMED.terms(" -- \u0000 ?!")).isEmpty();
    }

    @Test
    void stopWordsAreKnownAsWrittenAndAsTerms() {
        assertThat(StopWords.contains("what")).isTrue();
        assertThat(StopWords.all()).containsAll(STEMMED.terms("does doing who's"));
    }

    @Test
    void theUnitedStatesAreNoStopWord() {
        assertThat(STEMMED.terms("U.S.")).noneMatch(StopWords::contains);
    }
}
