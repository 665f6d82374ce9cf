package org.refdesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.document.Metadata;

class AttributionTest {
    private static final SourceNames NAMES = SourceNames.of(List.of(
            published("Truthout"),
            published("404 Media"),
            published("Protocol"),
            published("The Intercept"),
            published("Customs and Border Protection"),
            published("Privacy SOS (ACLU of Massachusetts)"),
            new Metadata(null, "Privacy SOS (ACLU of Massachusetts)", "Siri Nelson and José Ruiz", null, null)));

    private static Metadata published(String publisher) {
        return new Metadata(null, publisher, null, null, null);
    }

    private static Optional<Attribution> of(String question) {
        return Attribution.of(QueryParser.parse(question), NAMES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Which cities passed bans, according to Truthout?          | source:Truthout    | Which cities passed bans?
        According to the Intercept, who supplied the software?    | source:"The Intercept" | who supplied the software?
        Per 404 Media, how many visitors did it have?             | source:"404 Media" | how many visitors did it have?
        What does the Protocol article say about Biden?           | source:Protocol    | What Biden?
        Who is Hofer in the Truthout story?                       | source:Truthout    | Who is Hofer?
        In Truthout's article on bans, who is Hofer?              | source:Truthout    | bans, who is Hofer?
        Truthout's report on Palantir                             | source:Truthout    | Palantir
        Who wrote the Privacy SOS post about tech?                | source:"Privacy SOS" | Who wrote the post about tech?
        """)
    void wordsThatCanOnlyNameASourceAreNotSearchedFor(String question, String source, String topic) {
        Attribution attribution = of(question).orElseThrow();
        assertThat(attribution.explicit()).isTrue();
        assertThat(attribution.source().filter().written()).isEqualTo(source);
        assertThat(attribution.query().filters())
                .containsExactly(attribution.source().filter());
        assertThat(attribution.query().effective()).isEqualTo(topic);
        assertThat(attribution.query().question()).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        What did Truthout report about Vermont?            | source:Truthout      | What Vermont?
        what does 404 media say about masks                | source:"404 media"   | what masks
        Why does Truthout think bans are a good idea?      | source:Truthout      | Why bans are a good idea?
        Which sanctuary cities does Truthout write about?  | source:Truthout      | Which sanctuary cities?
        Which cities are named by Truthout?                | source:Truthout      | Which cities are?
        the cities that Truthout mentions                  | source:Truthout      | the cities
        What does the ACLU of Massachusetts say of Amazon? | source:"ACLU of Massachusetts" | What Amazon?
        What does Siri Nelson write about IBM?             | author:"Siri Nelson" | What IBM?
        What did Jose Ruiz find?                           | author:"José Ruiz"   | What did Jose Ruiz find?
        facial recognition bans in Truthout                | source:Truthout      | facial recognition bans
        404 Media on IDENT                                 | source:"404 Media"   | IDENT
        truthout palantir cloud                            | source:Truthout      | palantir cloud
        """)
    void aSourceThatSaysSomethingMayBeSpokenOfByOthers(String question, String source, String topic) {
        Attribution attribution = of(question).orElseThrow();
        assertThat(attribution.explicit()).isFalse();
        assertThat(attribution.source().filter().written()).isEqualToIgnoringCase(source);
        assertThat(attribution.query().effective()).isEqualTo(topic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What did Wyden stop?",
                "Who sued the publisher of Truthout over its donations?",
                "Does Truthout own a printing press?",
                "What do Truthout and 404 Media say about masks?",
                "what protocol did the agency follow?",
                "What has Customs said about masks?",
                "What does Truthout say about masks? source:Protocol",
                "\"404 Media\" says what?"
            })
    void anyOtherQuestionIsAskedOfAll(String question) {
        assertThat(of(question)).isEmpty();
    }

    @Test
    void aTopicIsTakenFromTheCorrectedQuestion() {
        Query asked = QueryParser.parse("What did Truthout report about Vermnot?");
        Query corrected = asked.corrected("What did Truthout report about Vermont?");
        assertThat(Attribution.of(corrected, NAMES).orElseThrow().query().effective())
                .isEqualTo("What Vermont?");
    }
}
