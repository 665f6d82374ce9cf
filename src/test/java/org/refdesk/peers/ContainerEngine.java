package org.refdesk.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Buildah and podman, with what they store in {@code target/container}: they build and run images without a daemon.
 *
 * <p>Where the machine lets nobody make namespaces, or root does not run the tests, there can be no container, and the
 * test is skipped, with {@code CI=true} as well. Where something cannot be installed, it fails then.
 */
public final class ContainerEngine {
    /** The images to begin with. */
    public static final String JRE = "localhost/jre";

    public static final String MAVEN = "localhost/maven";

    private final Path folder;

    private ContainerEngine(Path folder) {
        this.folder = folder;
    }

    /** The engine, with the images to begin with. */
    public static ContainerEngine installed() throws IOException, InterruptedException {
        assumeTrue(
                "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get")),
                "containers are tested by root, on Debian");
        assumeTrue(mayMakeNamespaces(), "this machine lets nobody make namespaces, so that there are no containers");
        Installation installation = new Installation(
                Path.of("src/test/container"),
                "bases",
                Path.of("target/container"),
                List.of(List.of("bash", "bases", System.getProperty("java.home"))));
        return new ContainerEngine(installation.install());
    }

    private static boolean mayMakeNamespaces() throws IOException, InterruptedException {
        return new ProcessBuilder("unshare", "--mount", "--pid", "--net", "--fork", "true")
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0;
    }

    /** How a command ended, and what it printed. */
    public record Outcome(int code, String out, String err) {}

    /** Runs buildah or podman; it must succeed. What it prints, without the line's end. */
    public String run(String program, List<String> arguments) throws IOException, InterruptedException {
        Outcome outcome = attempt(program, arguments);
        assertThat(outcome.code())
                .as("%s %s: %s%s", program, arguments, outcome.out(), outcome.err())
                .isZero();
        return outcome.out().strip();
    }

    /** Runs buildah or podman. */
    public Outcome attempt(String program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("bash", folder.resolve("engine").toString(), program));
        command.addAll(arguments);
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), out, Files.readString(errors));
        } finally {
            Files.delete(errors);
        }
    }
}
