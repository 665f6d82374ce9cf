package org.refdesk.doctor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.refdesk.config.ConfigurationReport;
import org.refdesk.doctor.DoctorReport.Named;

/** Does checks beside each other; none can keep another waiting, or take it along. */
public final class Doctor {
    /** Longer than any call of another machine may take, and than a large model takes to load. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final ExecutorService THREADS = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("check-", 1).daemon().factory());

    private final ConfigurationReport report;
    private final Duration patience;

    Doctor(ConfigurationReport report, Duration patience) {
        this.report = report;
        this.patience = patience;
    }

    /**
     * Looks at all that the configuration names.
     *
     * @param corpora compares an index with its corpus
     */
    public static DoctorReport examine(ConfigurationReport report, Freshness corpora) {
        return new Doctor(report, PATIENCE).examine(Checks.all(report, corpora));
    }

    DoctorReport examine(List<Check> checks) {
        List<Future<CheckResult>> begun = checks.stream().map(this::begin).toList();
        long deadline = System.nanoTime() + patience.toNanos();
        return new DoctorReport(IntStream.range(0, checks.size())
                .mapToObj(i -> new Named(checks.get(i).name(), await(begun.get(i), deadline)))
                .toList());
    }

    private Future<CheckResult> begin(Check check) {
        List<String> mistaken = check.needs().stream()
                .filter(key -> !report.isSound(key))
                .sorted()
                .toList();
        if (!mistaken.isEmpty()) {
            return CompletableFuture.completedFuture(
                    CheckResult.notChecked("first fix the configuration of " + String.join(", ", mistaken)));
        }
        return THREADS.submit(check::look);
    }

    private CheckResult await(Future<CheckResult> finding, long deadline) {
        try {
            return finding.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return CheckResult.look(
                    "no end after " + patience.toSeconds() + " seconds",
                    "Whatever it waits for hangs: a disk, or another machine.");
        } catch (ExecutionException e) {
            // Its message is left out: nobody knows what stands in it.
            return CheckResult.look("the check itself failed: " + name(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CheckResult.notChecked("interrupted");
        }
    }

    private static String name(ExecutionException e) {
        return e.getCause() == null ? "" : e.getCause().getClass().getSimpleName();
    }
}
