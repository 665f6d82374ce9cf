package org.refdesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        What did The Guardian say about Palantir?               | The Guardian
        What did the Guardian ever report about Palantir?       | the Guardian
        According to Reuters, how many were deported?           | Reuters
        How many were deported, as reported by the Toronto Star?| the Toronto Star
        What has Amnesty International said about cameras?      | Amnesty International
        has Médecins Sans Frontières described the camps?       | Médecins Sans Frontières
        What did the New York Times report about the wall?      | the New York Times
        What does the Bank of England think of this?            | the Bank of England
        """)
    void isNamedBeforeWordsOfSpeaking(String question, String name) {
        assertThat(Speaker.in(question)).contains(name);
    }

    @Test
    void hasNoPossessiveEnding() {
        assertThat(Speaker.in("According to Biden's order, who must leave?")).contains("Biden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what did the watchdog say about Torrance?",
                "What Did The Guardian Say About Palantir?",
                "WHAT DID THE GUARDIAN SAY ABOUT PALANTIR?",
                "What did the FTC say about Clearview?",
                "What did Democrats say about the wall?",
                "What did I say about the wall?",
                "What did Zimmer and Wyden say about the wall?",
                "According to Zimmer and Wyden, who built the wall?",
                "Where did Rojas fly to?",
                "Who is Rojas?",
                ""
            })
    void isNobodyWhereNoOneNameIsWritten(String question) {
        assertThat(Speaker.in(question)).isEmpty();
    }
}
