package org.refdesk.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class SlackSignatureTest {
    /** The example of Slack's own documentation. */
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private static final String TIME = "1531420618";
    private static final byte[] BODY =
            ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
                    .getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private static SlackSignature at(long seconds) {
        return new SlackSignature(SECRET, InstantSource.fixed(Instant.ofEpochSecond(seconds)));
    }

    @Test
    void theExampleOfSlacksDocumentationHolds() {
        assertThat(at(1531420618).holds(TIME, SIGNATURE, BODY)).isTrue();
    }

    @Test
    void fiveMinutesEitherWayAreAllowedAndNoSecondMore() {
        assertThat(at(1531420618 + 300).holds(TIME, SIGNATURE, BODY)).isTrue();
        assertThat(at(1531420618 - 300).holds(TIME, SIGNATURE, BODY)).isTrue();
        assertThat(at(1531420618 + 301).holds(TIME, SIGNATURE, BODY)).isFalse();
        assertThat(at(1531420618 - 301).holds(TIME, SIGNATURE, BODY)).isFalse();
    }

    @Test
    void anotherBodyTimeOrSecretDoesNotHold() {
        byte[] other = BODY.clone();
        other[7] ^= 1;
        assertThat(at(1531420618).holds(TIME, SIGNATURE, other)).isFalse();
        assertThat(at(1531420618).holds("1531420619", SIGNATURE, BODY)).isFalse();
        assertThat(new SlackSignature("other", InstantSource.fixed(Instant.ofEpochSecond(1531420618)))
                        .holds(TIME, SIGNATURE, BODY))
                .isFalse();
    }

    @Test
    void whatIsMissingOrNoTimeDoesNotHold() {
        assertThat(at(0).holds(null, SIGNATURE, BODY)).isFalse();
        assertThat(at(0).holds(TIME, null, BODY)).isFalse();
        for (String time : new String[] {"", "-1", "1e9", "99999999999999999999", "१२३", " 1531420618"}) {
            assertThat(at(1531420618).holds(time, at(0).of(time, BODY), BODY))
                    .as(time)
                    .isFalse();
        }
    }
}
