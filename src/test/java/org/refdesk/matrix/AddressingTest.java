package org.refdesk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.matrix.RoomEvent.Message;

/** What is said to the desk, and what it is then told. */
class AddressingTest {
    private static final String DESK = "@desk:example.org";
    private static final String ANN = "@ann:example.org";

    private final Addressing addressing = new Addressing(DESK, "The Desk", "!ask");

    private static Message message(String text, @Nullable String replyTo, String... mentioned) {
        return new Message("!r", "$e", ANN, Instant.EPOCH, text, Set.of(mentioned), null, replyTo, null);
    }

    private Optional<String> inRoom(String text, String... mentioned) {
        return addressing.words(message(text, null, mentioned), false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        !ask who lit the lamps?                  | who lit the lamps?
        !ASK  lamps                              | lamps
        desk: who lit the lamps?                 | who lit the lamps?
        Desk, who lit the lamps?                 | who lit the lamps?
        @desk: who lit the lamps?                | who lit the lamps?
        the desk: who lit the lamps?             | who lit the lamps?
        @desk:example.org who lit the lamps?     | who lit the lamps?
        @desk:example.org: who lit the lamps?    | who lit the lamps?
        desk: !ask who lit the lamps?            | who lit the lamps?
        """)
    void aPrefixOrAName(String said, String told) {
        assertThat(inRoom(said)).contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who lit the lamps?",
                "!asked and answered",
                "ask who lit the lamps",
                "desk lamps are lit",
                "desktops: who needs them?",
                "@desk:example.organic is somebody else",
                "I asked the desk: nothing came"
            })
    void otherTalkIsNotMeant(String said) {
        assertThat(inRoom(said)).isEmpty();
    }

    @Test
    void aMentionIsCutFromTheQuestionWhereverItStands() {
        assertThat(inRoom("The Desk: who lit the lamps?", DESK)).contains("who lit the lamps?");
        assertThat(inRoom("who lit the lamps, @The Desk?", DESK)).contains("who lit the lamps,  ?");
        assertThat(inRoom("hello @desk:example.org who lit the lamps?", DESK)).contains("hello   who lit the lamps?");
        assertThat(inRoom("who lit the lamps?", DESK)).contains("who lit the lamps?");
    }

    @Test
    void theBarePrefixIsToldAsNothingWhichIsACallForHelp() {
        assertThat(inRoom("!ask")).contains("");
        assertThat(inRoom("desk:")).contains("");
    }

    @Test
    void inADirectChatEverythingIsMeantButWhatSpeaksToSomebodyElse() {
        assertThat(addressing.words(message(" lamps? ", null), true)).contains("lamps?");
        assertThat(addressing.words(message("!ask lamps?", null), true)).contains("lamps?");
        assertThat(addressing.words(message("bob: lamps?", null, "@bob:example.org"), true))
                .isEmpty();
    }

    @Test
    void whatAReplyQuotesIsNoPartOfTheQuestion() {
        Message reply = message("> <@desk:example.org> The keeper\n> lit them.\n\nwhen was that?", "$answer", DESK);
        assertThat(addressing.words(reply, false)).contains("when was that?");
        Message quoting = message("> The keeper lit them.\n\n!ask when?", null);
        assertThat(addressing.words(quoting, false)).isEmpty();
    }
}
