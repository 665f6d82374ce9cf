package org.refdesk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.util.Statistics;

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

    /** Compares how long the operation takes that is longer than so many in a hundred. */
    List<Work> compareSlowest(String name, Class<?> benchmark, Map<Double, Double> barByPercent)
            throws RunnerException {
        List<Statistics> raw = new ArrayList<>();
        List<Statistics> ours = new ArrayList<>();
        for (int round = 0; round < count; round++) {
            raw.addAll(run(benchmark, "raw", Mode.SampleTime));
            ours.addAll(run(benchmark, "ours", Mode.SampleTime));
        }
        return barByPercent.entrySet().stream()
                .map(bar -> Work.measured(
                        name + ", p%.0f".formatted(bar.getKey()),
                        percentiles(raw, bar.getKey()),
                        percentiles(ours, bar.getKey()),
                        bar.getValue()))
                .toList();
    }

    private static List<Double> percentiles(List<Statistics> iterations, double percent) {
        return iterations.stream()
                .map(iteration -> iteration.getPercentile(percent))
                .toList();
    }

    /** Measures {@code ours} of a benchmark alone. */
    Work measure(String name, Class<?> benchmark, double bar) throws RunnerException {
        return Work.measured(name, List.of(), run(benchmark, "ours"), bar);
    }

    private List<Double> run(Class<?> benchmark, String method) throws RunnerException {
        return run(benchmark, method, Mode.AverageTime).stream()
                .map(Statistics::getMean)
                .toList();
    }

    private List<Statistics> run(Class<?> benchmark, String method, Mode mode) throws RunnerException {
        System.out.println(benchmark.getSimpleName() + "." + method + " ...");
        Options options = new OptionsBuilder()
                .include("^" + benchmark.getName() + "." + method + "$")
                .mode(mode)
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
        List<Statistics> iterations = new ArrayList<>();
        for (RunResult result : new Runner(options).run()) {
            result.getBenchmarkResults().forEach(fork -> {
                for (IterationResult iteration : fork.getIterationResults()) {
                    iterations.add(iteration.getPrimaryResult().getStatistics());
                }
            });
        }
        return iterations;
    }
}
