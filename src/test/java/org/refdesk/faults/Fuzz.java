package org.refdesk.faults;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Random;

/**
 * The same done with many inputs made by chance: 2,000, always the same ones, or, with {@code -Dfuzz.seconds=N}, new
 * ones for so long and at least 10,000, with a report. An input that fails is named by its seed, and
 * {@code -Dfuzz.seed=SEED} makes that one alone.
 */
public final class Fuzz {
    private static final int IN_A_BUILD = 2_000;

    private static final int AT_LEAST = 10_000;

    /** Of a core's time: more is a hang. */
    private static final Duration HANG = Duration.ofSeconds(1);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final String what;
    private int inputs;
    private long longest;
    private long longestSeed;

    private Fuzz(String what) {
        this.what = what;
    }

    /** Takes one input. */
    public interface Taking {
        void take(Random chance) throws Exception;
    }

    /**
     * Does it.
     *
     * @param what is fuzzed, as a few words
     */
    public static void of(String what, Taking taking) {
        Fuzz fuzz = new Fuzz(what);
        Long seed = Long.getLong("fuzz.seed");
        int seconds = Integer.getInteger("fuzz.seconds", 0);
        if (seed != null) {
            fuzz.take(seed, taking);
        } else if (seconds > 0) {
            fuzz.takeNew(Duration.ofSeconds(seconds), taking);
            fuzz.report();
        } else {
            for (int i = 0; i < IN_A_BUILD; i++) {
                fuzz.take(what.hashCode() + i, taking);
            }
        }
    }

    private void takeNew(Duration duration, Taking taking) {
        long first = System.nanoTime();
        long end = first + duration.toNanos();
        while (System.nanoTime() < end || inputs < AT_LEAST) {
            take(first + inputs, taking);
        }
    }

    private void take(long seed, Taking taking) {
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            taking.take(new Random(seed));
        } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(what + " fails with -Dfuzz.seed=" + seed + ": " + e, e);
        }
        inputs++;
        long took = THREADS.getCurrentThreadCpuTime() - start;
        if (took > longest) {
            longest = took;
            longestSeed = seed;
        }
    }

    private void report() {
        new FaultReport("Fuzz: " + what, "Inputs made by chance, each a new one.")
                .figure("inputs", inputs)
                .figure("crashes", 0)
                .figure(
                        "longest, of a core's time",
                        Duration.ofNanos(longest).toMillis() + " ms, -Dfuzz.seed=" + longestSeed)
                .bar("no crash, no hang over 1 s", longest <= HANG.toNanos());
    }
}
