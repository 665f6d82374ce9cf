package org.refdesk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.refdesk.watch.StabilityTracker.Look;

class StabilityTrackerTest {
    private static final Duration A_WHILE = StabilityTracker.QUIET;

    private final Map<String, Look> files = new HashMap<>();
    private final Set<Path> open = new HashSet<>();
    private long time;
    private final StabilityTracker stabilityTracker = new StabilityTracker(() -> time, asked -> {
        Set<Path> among = new HashSet<>(asked);
        among.retainAll(open);
        return among;
    });

    private void write(String name, long size) {
        files.put(name, new Look(Path.of("/corpus", name), size, Instant.ofEpochSecond(size)));
    }

    private Set<String> unsettledAfter(Duration pause) {
        time += pause.toNanos();
        return stabilityTracker.unsettled(files);
    }

    @Test
    void aNewFileSettlesWhenItHasBeenTheSameForAWhile() {
        write("a.txt", 10);
        assertThat(unsettledAfter(Duration.ZERO)).containsExactly("a.txt");
        assertThat(unsettledAfter(A_WHILE.minusMillis(1))).containsExactly("a.txt");
        assertThat(unsettledAfter(Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void aFileThatGrowsDoesNotSettle() {
        for (int size = 1; size < 20; size++) {
            write("a.txt", size);
            assertThat(unsettledAfter(A_WHILE.dividedBy(2))).containsExactly("a.txt");
        }
        assertThat(unsettledAfter(A_WHILE)).isEmpty();
    }

    @Test
    void aFileThatChangesKeepsNoOtherWaiting() {
        write("a.txt", 1);
        write("b.txt", 1);
        unsettledAfter(Duration.ZERO);
        write("a.txt", 2);
        assertThat(unsettledAfter(A_WHILE)).containsExactly("a.txt");
    }

    @Test
    void aFileThatIsOpenForWritingDoesNotSettleHoweverLongTheWriterRests() {
        write("a.txt", 1);
        open.add(Path.of("/corpus/a.txt"));
        unsettledAfter(Duration.ZERO);
        assertThat(unsettledAfter(A_WHILE.multipliedBy(4))).containsExactly("a.txt");
        open.clear();
        assertThat(unsettledAfter(Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void aFileThatSomebodyKeepsOpenForeverSettlesInTheEnd() {
        write("a.txt", 1);
        open.add(Path.of("/corpus/a.txt"));
        unsettledAfter(Duration.ZERO);
        assertThat(unsettledAfter(StabilityTracker.PATIENCE)).isEmpty();
    }

    @Test
    void aFileIsGoneOnlyWhenItWasGoneForAWhile() {
        write("a.txt", 1);
        unsettledAfter(Duration.ZERO);
        assertThat(unsettledAfter(A_WHILE)).isEmpty();
        files.clear();
        assertThat(unsettledAfter(A_WHILE)).containsExactly("a.txt");
        assertThat(unsettledAfter(A_WHILE)).isEmpty();
    }

    @Test
    void aFileThatIsReplacedWasNeverGone() {
        write("a.txt", 1);
        unsettledAfter(Duration.ZERO);
        files.clear();
        unsettledAfter(Duration.ofMillis(1));
        write("a.txt", 2);
        assertThat(unsettledAfter(Duration.ofMillis(1))).containsExactly("a.txt");
        assertThat(unsettledAfter(A_WHILE)).isEmpty();
    }
}
