package org.refdesk.faults;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pumped inputs, driven some at once through a part of the program, each on several ways. A build tries each piece and
 * some pairs; with {@code -Dfuzz.seconds} above 0 it tries every pair, and reports what the costliest input takes.
 *
 * @param <W> the ways on which an input comes in
 */
public final class PumpedRun<W> {
    private static final int AT_ONCE_IN_A_BUILD = 24;

    /** Of a core's time, for one input on one way. */
    private static final Duration MOST = Duration.ofSeconds(1);

    private static final int AGAIN = 3;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final int atOnce;
    private final List<W> ways;
    private final Taking<W> taking;
    private Duration longest = Duration.ZERO;
    private String costliest = "none that was measured alone";
    private int measured;

    private PumpedRun(int atOnce, List<W> ways, Taking<W> taking) {
        this.atOnce = atOnce;
        this.ways = ways;
        this.taking = taking;
    }

    /** Takes inputs on some ways, all at once; no inputs at all show what the surroundings cost. */
    public interface Taking<W> {
        void take(List<Pumped> inputs, List<W> ways) throws Exception;
    }

    /**
     * Drives the inputs.
     *
     * @param what is driven, as a few words
     * @param pairs of pieces that a build tries
     * @param atOnce inputs that usually cost less than a second together: more are measured one by one
     * @param ways on which each comes in
     */
    public static <W> void of(String what, int pairs, int atOnce, List<W> ways, Taking<W> taking) throws Exception {
        boolean whole = isWhole();
        List<Pumped> inputs = whole ? part(Pumped.every()) : Pumped.some(pairs);
        PumpedRun<W> run = new PumpedRun<>(whole ? atOnce : AT_ONCE_IN_A_BUILD, ways, taking);
        run.take(inputs, whole);
        if (whole) {
            new FaultReport("Pumped " + what, "Each piece, and each pair of pieces, repeated to 100 kB.")
                    .figure("inputs", inputs.size() + " of " + Pumped.every().size())
                    .figure("ways", ways)
                    .figure("inputs that take over 1 s on all ways together", run.measured)
                    .figure("costliest of these", run.costliest)
                    .figure("its time of a core", run.longest.toMillis() + " ms")
                    .bar("no input takes over 1 s of a core on one way", run.longest.compareTo(MOST) <= 0);
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
        cost(List.of(), ways);
        Duration surroundings = cost(List.of(), ways);
        for (int at = 0; at < inputs.size(); at += atOnce) {
            List<Pumped> some = inputs.subList(at, Math.min(inputs.size(), at + atOnce));
            if (cost(some, ways).minus(surroundings).compareTo(MOST) > 0 && measured) {
                for (Pumped input : some) {
                    measure(input, surroundings);
                }
            }
        }
    }

    /** On all ways together; and if that is over a second, on each of them. */
    private void measure(Pumped input, Duration surroundings) throws Exception {
        if (cost(List.of(input), ways).minus(surroundings).compareTo(MOST) <= 0) {
            return;
        }
        measured++;
        for (W way : ways) {
            Duration cost = leastCost(input, way).minus(surroundings);
            if (cost.compareTo(longest) > 0) {
                longest = cost;
                costliest = input + ", " + way;
            }
        }
    }

    /** The process also compiles and collects garbage: an input that seems too costly is measured again. */
    private Duration leastCost(Pumped input, W way) throws Exception {
        Duration least = cost(List.of(input), List.of(way));
        for (int again = 0; again < AGAIN && least.compareTo(MOST) > 0; again++) {
            Duration next = cost(List.of(input), List.of(way));
            least = next.compareTo(least) < 0 ? next : least;
        }
        return least;
    }

    private Duration cost(List<Pumped> inputs, List<W> on) {
        long before = PROCESS.getProcessCpuTime();
        try {
            taking.take(inputs, on);
        } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("fails with one of " + inputs + " on one of " + on + ": " + e, e);
        }
        return Duration.ofNanos(PROCESS.getProcessCpuTime() - before);
    }
}
