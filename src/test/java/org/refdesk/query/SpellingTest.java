package org.refdesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    private static final CountedWords CORPUS = CountedWords.of(List.of(
            "Senator Wyden stopped the bulk money transfer program of Clearview in several countries.",
            "The Infiltrators won Sundance awards; the mirror was a member of the crew. Find the transfer.",
            "Jacinta González of Mijente spoke with Palantir about Cambridge and Albuquerque."));
    private final Spelling spelling = new Spelling(CORPUS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Weyden tranfer program | Wyden transfer program",
                "what about clearveiw in other contries? | what about clearview in other countries?",
                "Palantr and GONZALLEZ of Mijente | Palantir and GONZALEZ of Mijente",
                "sundence-awards to Cambrige's best | sundance-awards to Cambridge's best",
                "(albequerque) | (albuquerque)",
                "CLEARVEIW CONTRACT | CLEARVIEW CONTRACT",
                "the sénatour spoke | the senator spoke"
            })
    void aMisspeltWordIsCorrectedInTheCaseItWasWritten(String asked, String corrected) {
        assertThat(spelling.corrected(QueryParser.parse(asked)).correction()).isEqualTo(corrected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what was Wyden fined for that error?",
                "who remembers the money transfers, countrywide?",
                "who said \"tranfer\" and 'contries'?",
                "Gonzalez, GONZÁLEZ and gonzález's",
                "clearveiw.com tranfer_x clearveiw@x clearveiw2 #tranfer",
                "the CREWS of HSTX and NCTUE",
                "shouldn't it've been",
                "wem gehörte denn eigentlich diese fabriken tranfer",
                "клеарвью 移民 شركة",
                "abc xyz qq"
            })
    void whatIsNoMisspeltEnglishWordIsLeftAlone(String asked) {
        Query query = QueryParser.parse(asked);

        assertThat(spelling.corrected(query)).isSameAs(query);
    }

    @Test
    void theQuestionAsAskedIsKeptAndTheCorrectedOneIsSearched() {
        Query query = spelling.corrected(QueryParser.parse("Weyden -crew after:2021"));

        assertThat(query.question()).isEqualTo("Weyden");
        assertThat(query.effective()).isEqualTo("Wyden");
        assertThat(query.excluded()).containsExactly("crew");
        assertThat(query.filters()).hasSize(1);
    }

    @Test
    void slipsThatHandsMakeAreCheaperThanOthers() {
        assertThat(EditCost.of("same", "same")).isZero();
        assertThat(EditCost.of("tihs", "this")).isLessThan(EditCost.of("txis", "this"));
        assertThat(EditCost.of("allready", "already")).isLessThan(EditCost.of("alxready", "already"));
        assertThat(EditCost.of("pased", "passed")).isLessThan(EditCost.of("pased", "paused"));
        assertThat(EditCost.of("torrence", "torrance")).isLessThan(EditCost.of("torrxnce", "torrance"));
        assertThat(EditCost.of("mird", "bird")).isGreaterThan(EditCost.of("bimd", "bird"));
    }
}
