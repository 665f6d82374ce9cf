package org.refdesk.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.IOUtils;

/**
 * {@code ./refdesk index} with nothing to do, as a whole process, beside the start of Java with the same class path and
 * flags, by turns.
 */
final class ProcessStart {
    static final String NAME = "./refdesk index, nothing changed";
    static final double BAR = 2;

    private static final int RUNS = 15;
    private static final Path LAUNCHER = Path.of("refdesk").toAbsolutePath();
    private static final Path JAR = Path.of("target/dist/refdesk.jar").toAbsolutePath();
    private static final Path BENCH_CLASSES = Path.of("target/test-classes").toAbsolutePath();

    private ProcessStart() {}

    /** The measurement, or why there is none. */
    static Work measure() throws IOException, InterruptedException {
        System.out.println(NAME + " ...");
        Path index = Files.createTempDirectory("refdesk-bench");
        try {
            ProcessBuilder ours =
                    new ProcessBuilder(LAUNCHER.toString(), "index", "--corpus", "seeds", "--index", index.toString());
            Ended first = run(ours);
            return first.exitCode() == 0
                    ? measure(ours, bareStart())
                    : Work.failed(NAME, BAR, "exit code " + first.exitCode() + ", " + first.lastLine());
        } finally {
            IOUtils.rm(index);
        }
    }

    private static Work measure(ProcessBuilder ours, ProcessBuilder raw) throws IOException, InterruptedException {
        List<Double> oursSeconds = new ArrayList<>();
        List<Double> rawSeconds = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            rawSeconds.add(run(raw).seconds());
            oursSeconds.add(run(ours).seconds());
        }
        return Work.measured(NAME, rawSeconds, oursSeconds, BAR);
    }

    /** The launcher starts Java once with another main class, which says what flags it was given. */
    private static ProcessBuilder bareStart() throws IOException, InterruptedException {
        String path = JAR + File.pathSeparator + BENCH_CLASSES;
        ProcessBuilder launcher = new ProcessBuilder(LAUNCHER.toString(), "index");
        String options = "-cp " + path + " " + BareStart.class.getName() + " " + BareStart.DESCRIBE;
        launcher.environment().put("REFDESK_JAVA_OPTS", options);
        List<String> described = run(launcher).output().lines().toList();
        List<String> command = new ArrayList<>();
        command.add(Path.of(described.getFirst(), "bin", "java").toString());
        command.addAll(described.subList(1, described.size()));
        command.addAll(List.of("-cp", path, BareStart.class.getName()));
        return new ProcessBuilder(command);
    }

    private record Ended(double seconds, int exitCode, String output) {
        String lastLine() {
            return output.substring(output.lastIndexOf('\n') + 1);
        }
    }

    private static Ended run(ProcessBuilder builder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        return new Ended((System.nanoTime() - start) / 1e9, exitCode, output.strip());
    }
}
