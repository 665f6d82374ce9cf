package org.refdesk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs of a JMH benchmark, each in a process of its own, by turns for the two sides: what else the machine does falls
 * on both.
 *
 * @param count of processes for each side
 * @param warmups iterations before it counts
 * @param iterations that count, in each process
 */
record Rounds(int count, int warmups, int iterations) {
    /** Those of the launcher, with the optimizing compiler, as for a desk that stays open. */
    private static final String[] FLAGS = {
        "-Xmx1g",
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow"
    };

    /** An iteration lasts for one invocation, or this long. */
    private static final TimeValue ITERATION = TimeValue.milliseconds(500);

    /** Measures {@code raw} and {@code ours} of a benchmark. */
    Work compare(String name, Class<?> benchmark, double bar) throws RunnerException {
        List<Double> raw = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (int round = 0; round < count; round++) {
            raw.addAll(run(benchmark, "raw"));
            ours.addAll(run(benchmark, "ours"));
        }
        return Work.measured(name, raw, ours, bar);
    }

    /** Measures {@code ours} of a benchmark alone. */
    Work measure(String name, Class<?> benchmark, double bar) throws RunnerException {
        return Work.measured(name, List.of(), run(benchmark, "ours"), bar);
    }

    private List<Double> run(Class<?> benchmark, String method) throws RunnerException {
        System.out.println(benchmark.getSimpleName() + "." + method + " ...");
        Options options = new OptionsBuilder()
                .include("^" + benchmark.getName() + "." + method + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.SECONDS)
                .forks(1)
                .jvmArgs(FLAGS)
                .warmupIterations(warmups)
                .warmupTime(ITERATION)
                .measurementIterations(iterations)
                .measurementTime(ITERATION)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        List<Double> seconds = new ArrayList<>();
        for (RunResult result : new Runner(options).run()) {
            result.getBenchmarkResults().forEach(fork -> {
                for (IterationResult iteration : fork.getIterationResults()) {
                    seconds.add(iteration.getPrimaryResult().getScore());
                }
            });
        }
        return seconds;
    }
}
