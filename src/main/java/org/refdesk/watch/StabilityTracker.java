package org.refdesk.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Finds the files of a folder that are stable: unchanged for a while, and not open for writing. A deleted file is
 * stable after a while too, because many programs save a file by moving another one into its place. For one thread.
 */
public final class StabilityTracker {
    /** Programs that write a file pause for less than this. */
    static final Duration QUIET = Duration.ofMillis(1_500);

    /** Some programs keep a file open long after writing it. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LongSupplier nanoTime;
    private final UnaryOperator<Set<Path>> openForWriting;
    private final Map<String, Seen> files = new HashMap<>();

    public StabilityTracker() {
        this(System::nanoTime, FilesOpenForWriting::among);
    }

    StabilityTracker(LongSupplier nanoTime, UnaryOperator<Set<Path>> openForWriting) {
        this.nanoTime = nanoTime;
        this.openForWriting = openForWriting;
    }

    /**
     * A file as it looks now.
     *
     * @param path absolute, without links
     */
    public record Look(Path path, long size, Instant modified) {}

    /** The state of a file and since when; for a deleted file, its last state. */
    private record Seen(Look look, boolean gone, long since, boolean settled) {
        Seen nowSettled() {
            return new Seen(look, gone, since, true);
        }
    }

    /** Records how the files look now, by name. Returns the names of those that are not stable yet. */
    public Set<String> unsettled(Map<String, Look> now) {
        long time = nanoTime.getAsLong();
        now.forEach((name, look) -> files.compute(
                name,
                (same, seen) -> seen != null && !seen.gone() && seen.look().equals(look)
                        ? seen
                        : new Seen(look, false, time, false)));
        files.replaceAll(
                (name, seen) -> seen.gone() || now.containsKey(name) ? seen : new Seen(seen.look(), true, time, false));
        settle(time);
        files.values().removeIf(seen -> seen.gone() && seen.settled());
        return files.entrySet().stream()
                .filter(file -> !file.getValue().settled())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void settle(long time) {
        Set<Path> asked = files.values().stream()
                .filter(seen -> isDue(seen, time) && !seen.gone() && !hasBeenFor(PATIENCE, seen, time))
                .map(seen -> seen.look().path())
                .collect(Collectors.toSet());
        Set<Path> open = asked.isEmpty() ? Set.of() : openForWriting.apply(asked);
        files.replaceAll(
                (name, seen) -> isDue(seen, time) && !open.contains(seen.look().path()) ? seen.nowSettled() : seen);
    }

    private static boolean isDue(Seen seen, long time) {
        return !seen.settled() && hasBeenFor(QUIET, seen, time);
    }

    private static boolean hasBeenFor(Duration duration, Seen seen, long time) {
        return time - seen.since() >= duration.toNanos();
    }
}
