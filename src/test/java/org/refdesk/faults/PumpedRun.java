package org.refdesk.faults;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/**
 * Pumped inputs, driven some at once through a part of the program. A build tries each piece and some pairs; with
 * {@code -Dfuzz.seconds} above 0 it tries every pair, and reports what the costliest input takes.
 */
public final class PumpedRun {
    private static final int AT_ONCE = 24;

    /** Of a core's time, for one input on its whole way. */
    private static final Duration MOST = Duration.ofSeconds(1);

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Taking taking;
    private Duration longest = Duration.ZERO;
    private String costliest = "none";

    private PumpedRun(Taking taking) {
        this.taking = taking;
    }

    /** Takes inputs, all at once or one alone; none at all shows what the surroundings cost. */
    public interface Taking {
        void take(List<Pumped> inputs) throws Exception;
    }

    /**
     * Drives the inputs.
     *
     * @param what is driven, as a few words
     * @param pairs of pieces that a build tries
     */
    public static void of(String what, int pairs, Taking taking) throws Exception {
        boolean whole = Integer.getInteger("fuzz.seconds", 0) > 0;
        List<Pumped> inputs = whole ? Pumped.every() : Pumped.some(pairs);
        PumpedRun run = new PumpedRun(taking);
        run.take(inputs, whole);
        if (whole) {
            new FaultReport("Pumped " + what, "Each piece, and each pair of pieces, repeated to 100 kB.")
                    .figure("inputs", inputs.size())
                    .figure("costliest", run.costliest)
                    .figure("its time of a core", run.longest.toMillis() + " ms")
                    .bar("no input takes over 1 s of a core", run.longest.compareTo(MOST) <= 0);
        }
    }

    private void take(List<Pumped> inputs, boolean measured) throws Exception {
        cost(List.of());
        Duration surroundings = cost(List.of());
        for (int at = 0; at < inputs.size(); at += AT_ONCE) {
            List<Pumped> some = inputs.subList(at, Math.min(inputs.size(), at + AT_ONCE));
            Duration together = cost(some).minus(surroundings);
            if (measured && together.compareTo(longest) > 0 && together.compareTo(MOST) > 0) {
                for (Pumped input : some) {
                    note(input, cost(List.of(input)).minus(surroundings));
                }
            }
        }
    }

    private void note(Pumped input, Duration cost) {
        if (cost.compareTo(longest) > 0) {
            longest = cost;
            costliest = input.toString();
        }
    }

    private Duration cost(List<Pumped> inputs) {
        long before = PROCESS.getProcessCpuTime();
        try {
            taking.take(inputs);
        } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("fails with one of " + inputs + ": " + e, e);
        }
        return Duration.ofNanos(PROCESS.getProcessCpuTime() - before);
    }
}
