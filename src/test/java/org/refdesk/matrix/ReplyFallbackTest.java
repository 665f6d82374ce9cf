package org.refdesk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.matrix.RoomEvent.Message;

/** What of a reply its writer did not write; and how long it takes to find what they say. */
class ReplyFallbackTest {
    private static final int EVENT = 64 << 10;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "> one~> two~~when? | when?",
                "> one~when? | when?",
                ">one~~~when? | ~when?",
                "> one | > one",
                "> one~> two | > two",
                "> one~ | ''",
                "when? | when?",
                "'' | ''",
                "when?~> one | when?~> one",
                ">^>^when? | when?"
            })
    void theQuotedLinesAndOneBlankOneAreTakenOff(String reply, String said) {
        assertThat(ReplyFallback.without(reply.replace('~', '\n').replace("^", "\r\n")))
                .isEqualTo(said.replace('~', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> x\n",
                ">\n",
                "> x\r\n",
                "\n",
                " ",
                "\t",
                "@",
                ">",
                "<mx-reply>",
                "[",
                "(",
                "@desk",
                "desk",
                "The Desk",
                "The Desk ",
                "@desk:example.org",
                "@desk:example.org ",
                "!ask",
                "!ask ",
                ":",
                ",",
                "\u200b",
                "\u00a0",
                "\u2028",
                "> \u2028",
                "https://matrix.to/#/@desk:example.org ",
                "[The Desk](https://matrix.to/#/@d:e.org)",
                "e\u0301",
                "\ud83d\ude00",
                "I"
            })
    void anEventFullOfAnythingIsReadAtOnce(String piece) {
        Addressing addressing = new Addressing("@desk:example.org", "The Desk", "!ask");
        String text = piece.repeat(EVENT / piece.length());
        for (String body : new String[] {text, text + "when?", "desk" + text, "The Desk" + text + ":"}) {
            for (Set<String> mentioned : Set.of(Set.<String>of(), Set.of("@desk:example.org"))) {
                Message message =
                        new Message("!r", "$e", "@ann:example.org", Instant.EPOCH, body, mentioned, null, "$a", null);
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> addressing.words(message, true));
            }
        }
    }
}
