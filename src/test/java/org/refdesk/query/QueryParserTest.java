package org.refdesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.document.PartialDate;

class QueryParserTest {
    @Test
    void aPlainQuestionIsKeptAsItIs() {
        Query query = QueryParser.parse("What did Wyden stop?");

        assertThat(query).isEqualTo(plain("What did Wyden stop?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who said \"at risk\"?",
                "who said “at risk”?",
                "who said «at risk»?",
                "who said „at risk“?",
                "who said “at risk\"?",
                "who said 'at risk'?",
                "who said ‘at risk’?",
                "who said \"at risk,\" again?"
            })
    void aTextInQuotationMarksIsAPhraseAndItsWordsStayInTheQuestion(String question) {
        Query query = QueryParser.parse(question);

        assertThat(query.phrases()).containsExactly("at risk");
        assertThat(query.question()).isEqualTo(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who said \"at risk?",
                "“at risk",
                "a 5\" screen and a 6\" one",
                "the agents' rights and ICE's duty",
                "\"\" and \" \" and \"?\"",
                "it's Rojas' case"
            })
    void aMarkWithoutAPartnerIsACharacterLikeAnyOther(String question) {
        assertThat(QueryParser.parse(question)).isEqualTo(plain(question));
    }

    @Test
    void wordsAndPhrasesAfterAHyphenAreExcluded() {
        Query query = QueryParser.parse("clearview -Palantir -\"license plate\" contracts -co-sponsor?");

        assertThat(query.excluded()).containsExactly("Palantir", "license plate", "co-sponsor");
        assertThat(query.question()).isEqualTo("clearview contracts");
        assertThat(query.phrases()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the bill's co-sponsor", "ICE - and why", "--json output", "a -", "-", "pre-\"trial\" -?"})
    void otherHyphensExcludeNothing(String question) {
        assertThat(QueryParser.parse(question).excluded()).isEmpty();
        assertThat(QueryParser.parse(question).question()).isEqualTo(question);
    }

    @Test
    void filtersAreTakenOutOfTheQuestion() {
        Query query = QueryParser.parse("source:\"404 Media\" AUTHOR:cox what is file:004.txt Mobile Fortify?");

        assertThat(query.filters())
                .containsExactly(new Filter.Source("404 Media"), new Filter.Author("cox"), new Filter.File("004.txt"));
        assertThat(query.question()).isEqualTo("what is Mobile Fortify?");
        assertThat(query.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2022,2022",
        "2022-03,2022-03",
        "2022-3-5,2022-03-05",
        "2022/03/25,2022-03-25",
        "'2022?',2022",
        "' 2022',2022"
    })
    void datesAreYearsMonthsOrDays(String written, String read) {
        PartialDate date = PartialDate.parse(read).orElseThrow();

        assertThat(QueryParser.parse("wyden after:" + written).filters()).containsExactly(new Filter.After(date));
        assertThat(QueryParser.parse("wyden before:" + written).filters()).containsExactly(new Filter.Before(date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2022-13", "2022-02-30", "03/2022", "\"2022 or so\"", "0"})
    void whatIsNoDateIsSaidAndTheRestIsAsked(String written) {
        Query query = QueryParser.parse("wyden letter before:" + written);

        assertThat(query.question()).isEqualTo("wyden letter");
        assertThat(query.filters()).isEmpty();
        assertThat(query.problems())
                .containsExactly("before:" + written.replace("\"", "")
                        + " is not a date; write before:2022, before:2022-03 or before:2022-03-25");
    }

    @Test
    void aFilterWithoutAValueIsPlainTextAndSaidSo() {
        Query query = QueryParser.parse("what happened after: the ruling");

        assertThat(query.question()).isEqualTo("what happened after: the ruling");
        assertThat(query.problems()).singleElement().asString().contains("after:2022");
    }

    @Test
    void anExcludedFilterIsSaidToBeUnreadable() {
        Query query = QueryParser.parse("wyden -source:NPR");

        assertThat(query.question()).isEqualTo("wyden");
        assertThat(query.excluded()).isEmpty();
        assertThat(query.problems()).singleElement().asString().startsWith("-source:NPR cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see https://example.org/a?b=c",
                "at 10:30 in court",
                "note: he left",
                "datasource:x",
                "file:///etc/x"
            })
    void otherColonsArePlainText(String question) {
        assertThat(QueryParser.parse(question)).isEqualTo(plain(question));
    }

    @Test
    void controlCharactersGoWhiteSpaceIsFoldedAndAccentsAreComposed() {
        assertThat(QueryParser.parse("  Gonza\u0301lez\t\u00a0\n of\u0000 \u202eMijente\u200b  "))
                .isEqualTo(plain("González of Mijente"));
    }

    @Test
    void aQuestionWithoutAWordSaysSo() {
        assertThat(QueryParser.parse(" ?! ").isWordless()).isTrue();
        assertThat(QueryParser.parse(" ?! ").isNarrowed()).isFalse();
        assertThat(QueryParser.parse("source:NPR -ice").isWordless()).isTrue();
        assertThat(QueryParser.parse("source:NPR -ice").isNarrowed()).isTrue();
        assertThat(QueryParser.parse("移民").isWordless()).isFalse();
    }

    private static Query plain(String question) {
        return new Query(question, List.of(), List.of(), List.of(), null, null, List.of());
    }
}
