package org.refdesk.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refdesk.chat.PlatformException.Kind;

@Timeout(20)
class RetrierTest {
    private static final Retrier QUICK = new Retrier(Duration.ofMillis(1), Duration.ofMillis(4), null);

    private final List<Duration> pauses = new ArrayList<>();

    private static PlatformException trouble(Kind kind, Duration wait) {
        return new PlatformException(kind, "trouble", wait.isZero() ? null : wait, null);
    }

    @Test
    void itIsTriedUntilItIsDone() throws Exception {
        assertThat(QUICK.<Integer>until(
                        () -> {
                            if (pauses.size() < 5) {
                                throw trouble(pauses.size() % 2 == 0 ? Kind.LATER : Kind.UNKNOWN, Duration.ZERO);
                            }
                            return pauses.size();
                        },
                        (trouble, pause) -> pauses.add(pause)))
                .isEqualTo(5);
    }

    @Test
    void whatNeverWorksIsNotTriedAgain() {
        assertThatThrownBy(() -> QUICK.until(
                        () -> {
                            throw trouble(Kind.NEVER, Duration.ZERO);
                        },
                        (trouble, pause) -> pauses.add(pause)))
                .isInstanceOf(PlatformException.class);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aPauseIsNoShorterThanThePlatformAsksForAndAnInterruptEndsIt() {
        Thread trying = Thread.currentThread();
        assertThatThrownBy(() -> QUICK.until(
                        () -> {
                            throw trouble(Kind.LATER, Duration.ofHours(1));
                        },
                        (trouble, pause) -> {
                            pauses.add(pause);
                            trying.interrupt();
                        }))
                .isInstanceOf(InterruptedException.class);
        assertThat(pauses)
                .singleElement()
                .satisfies(pause -> assertThat(pause).isGreaterThanOrEqualTo(Duration.ofHours(1)));
    }
}
