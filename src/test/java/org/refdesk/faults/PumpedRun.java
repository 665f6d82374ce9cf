package org.refdesk.faults;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pumped inputs, driven some at once through a part of the program. A build tries each piece and some pairs; with
 * {@code -Dfuzz.seconds} above 0 it tries every pair, and reports what the costliest input takes.
 */
public final class PumpedRun {
    private static final int AT_ONCE_IN_A_BUILD = 24;

    /** Of a core's time, for one input on its whole way. */
    private static final Duration MOST = Duration.ofSeconds(1);

    private static final int AGAIN = 3;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final int atOnce;
    private final Taking taking;
    private Duration longest = Duration.ZERO;
    private String costliest = "none";

    private PumpedRun(int atOnce, Taking taking) {
        this.atOnce = atOnce;
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
     * @param atOnce inputs that usually cost less than a second together: more are measured one by one
     */
    public static void of(String what, int pairs, int atOnce, Taking taking) throws Exception {
        boolean whole = isWhole();
        List<Pumped> inputs = whole ? part(Pumped.every()) : Pumped.some(pairs);
        PumpedRun run = new PumpedRun(whole ? atOnce : AT_ONCE_IN_A_BUILD, taking);
        run.take(inputs, whole);
        if (whole) {
            new FaultReport("Pumped " + what, "Each piece, and each pair of pieces, repeated to 100 kB.")
                    .figure("inputs", inputs.size() + " of " + Pumped.every().size())
                    .figure("costliest", run.costliest)
                    .figure("its time of a core", run.longest.toMillis() + " ms")
                    .bar("no input takes over 1 s of a core", run.longest.compareTo(MOST) <= 0);
        }
    }

    /** Whether every pair is tried, and not only some. */
    public static boolean isWhole() {
        return Integer.getInteger("fuzz.seconds", 0) > 0;
    }

    /** Several processes can share the inputs: {@code -Dpumped.part=0 -Dpumped.parts=4}, and so on. */
    private static List<Pumped> part(List<Pumped> inputs) {
        int parts = Integer.getInteger("pumped.parts", 1);
        int part = Integer.getInteger("pumped.part", 0);
        return IntStream.range(0, inputs.size())
                .filter(number -> number % parts == part)
                .mapToObj(inputs::get)
                .toList();
    }

    /** No input costs more than those that it is taken with: only if these cost over a second, each is measured. */
    private void take(List<Pumped> inputs, boolean measured) throws Exception {
        cost(List.of());
        Duration surroundings = cost(List.of());
        for (int at = 0; at < inputs.size(); at += atOnce) {
            List<Pumped> some = inputs.subList(at, Math.min(inputs.size(), at + atOnce));
            Duration together = cost(some).minus(surroundings);
            if (measured && together.compareTo(MOST) > 0) {
                for (Pumped input : some) {
                    note(input, cost(List.of(input)).minus(surroundings), surroundings);
                }
            }
        }
    }

    /** The process also compiles and collects garbage: an input that seems too costly is measured again. */
    private void note(Pumped input, Duration first, Duration surroundings) throws Exception {
        Duration cost = first;
        for (int again = 0; again < AGAIN && cost.compareTo(MOST) > 0; again++) {
            Duration next = cost(List.of(input)).minus(surroundings);
            cost = next.compareTo(cost) < 0 ? next : cost;
        }
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
