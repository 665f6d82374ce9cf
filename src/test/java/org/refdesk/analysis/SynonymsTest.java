package org.refdesk.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.refdesk.analysis.Synonyms.Match;

class SynonymsTest {
    @Test
    void everyMemberOfAGroupFindsTheOthers() {
        Synonyms synonyms = read("ICE, Immigration and Customs Enforcement", "cop, officer");

        assertThat(synonyms.of(terms("ice")))
                .containsExactly(new Expansion(terms("immigration and customs enforcement"), 0.9));
        assertThat(synonyms.of(terms("immigration and customs enforcement")))
                .containsExactly(new Expansion(List.of("ice"), 0.9));
        assertThat(synonyms.of(terms("officer"))).containsExactly(new Expansion(List.of("cop"), 0.6));
        assertThat(synonyms.of(terms("customs"))).isEmpty();
    }

    @Test
    void anArrowHoldsOneWay() {
        Synonyms synonyms = read("biometrics => fingerprint, iris scan");

        assertThat(synonyms.of(terms("biometrics")))
                .containsExactly(new Expansion(terms("fingerprint"), 0.5), new Expansion(terms("iris scan"), 0.5));
        assertThat(synonyms.of(terms("fingerprint"))).isEmpty();
    }

    @Test
    void aWordOfTwoGroupsFindsTheMembersOfBothAndNoneTwice() {
        Synonyms synonyms = read("bill, law", "bill, invoice", "law, bill, statute");

        assertThat(synonyms.of(terms("bill")))
                .extracting(expansion -> String.join(" ", expansion.terms()))
                .containsExactly("law", "invoice", "statute");
    }

    @Test
    void theLongestTermsOfAQuestionAreMatchedFirst() {
        Synonyms synonyms = read("body camera, bodycam", "camera, lens", "officer, cop");

        List<Match> matches = synonyms.in(terms("which officer had body camera and camera"));

        assertThat(matches).extracting(Match::start).containsExactly(1, 3, 6);
        assertThat(matches).extracting(Match::end).containsExactly(2, 5, 7);
    }

    @Test
    void allMistakesAreReportedAtOnceEachWithItsLine() {
        SynonymsException thrown = catchThrowableOfType(
                SynonymsException.class,
                () -> read("# note", "alone", "", "a,,b", "a => b => c", "=> b", "fine, good"));

        assertThat(thrown.mistakes())
                .containsExactly(
                        "line 2: a group needs two words or phrases, got only \"alone\"",
                        "line 4: a word is missing between commas or next to the arrow, got \"a,,b\"",
                        "line 5: a line has one arrow at most, got \"a => b => c\"",
                        "line 6: a word is missing between commas or next to the arrow, got \"\"");
    }

    @Test
    void theDefaultFileHasNoMistake() throws IOException {
        Synonyms synonyms = Synonyms.read(Files.readAllLines(Path.of("config/synonyms.txt")), SynonymsTest::terms);

        assertThat(synonyms.of(terms("foia"))).contains(new Expansion(terms("freedom of information act"), 0.9));
        assertThat(Synonyms.none().in(terms("foia"))).isEmpty();
    }

    private static Synonyms read(String... lines) {
        return Synonyms.read(List.of(lines), SynonymsTest::terms);
    }

    private static List<String> terms(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(term -> !term.isEmpty())
                .toList();
    }
}
