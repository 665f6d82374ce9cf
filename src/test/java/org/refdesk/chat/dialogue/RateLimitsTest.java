package org.refdesk.chat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.refdesk.chat.HandSetClock;
import org.refdesk.chat.Samples;
import org.refdesk.chat.dialogue.ChatSettings.Limit;

class RateLimitsTest {
    private final HandSetClock clock = new HandSetClock();

    @Test
    void whoAsksTooMuchIsToldWhenToTryAgainAndMayThen() {
        RateLimits limits = limits(2, 100);
        assertThat(limits.refusal(Samples.direct("ann", "a"))).isEmpty();
        assertThat(limits.refusal(Samples.direct("ann", "b"))).isEmpty();
        assertThat(limits.refusal(Samples.direct("ann", "c")))
                .map(Samples::words)
                .contains("That was a lot at once: 2 questions at a time is the most. Please try again in 30 seconds.");
        clock.passes(Duration.ofSeconds(30));
        assertThat(limits.refusal(Samples.direct("ann", "d"))).isEmpty();
    }

    @Test
    void aLongQuestionCountsAsSeveralAndNeverAsMoreThanTheLimit() {
        RateLimits limits = limits(4, 100);
        assertThat(limits.refusal(Samples.direct("ann", "a".repeat(1_400)))).isEmpty();
        assertThat(limits.refusal(Samples.direct("ann", "b"))).isEmpty();
        assertThat(limits.refusal(Samples.direct("ann", "c"))).isPresent();
        assertThat(limits(1, 1).refusal(Samples.direct("ann", "a".repeat(9_000))))
                .isEmpty();
    }

    @Test
    void othersMayStillAsk() {
        RateLimits limits = limits(1, 100);
        assertThat(limits.refusal(Samples.direct("ann", "a"))).isEmpty();
        assertThat(limits.refusal(Samples.direct("bob", "a"))).isEmpty();
    }

    @Test
    void whereAllAskTooMuchNobodyIsChargedForWhatWasRefused() {
        RateLimits limits = limits(1, 2);
        assertThat(limits.refusal(Samples.direct("ann", "a"))).isEmpty();
        assertThat(limits.refusal(Samples.direct("bob", "a"))).isEmpty();
        assertThat(limits.refusal(Samples.direct("cat", "a")))
                .map(Samples::words)
                .contains("Many people are asking right now. Please try again in 30 seconds.");
        clock.passes(Duration.ofSeconds(30));
        assertThat(limits.refusal(Samples.direct("cat", "b"))).isEmpty();
    }

    @Test
    void aLimitMustAllowSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(0, Duration.ofMinutes(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(1, Duration.ZERO));
    }

    private RateLimits limits(int person, int all) {
        return new RateLimits(new Limit(person, Duration.ofMinutes(1)), new Limit(all, Duration.ofMinutes(1)), clock);
    }
}
