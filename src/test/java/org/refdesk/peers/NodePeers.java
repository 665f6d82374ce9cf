package org.refdesk.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Programs that run on Node: those of {@code src/test/node}, with the packages that they name, in {@code target/node}.
 */
public final class NodePeers {
    private static final Installation NODE = new Installation(
            Path.of("src/test/node"),
            "package.json",
            Path.of("target/node"),
            List.of(
                    List.of("npm", "--version"),
                    List.of("npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error")));

    private NodePeers() {}

    /** Starts a program of {@code src/test/node}; what it says on its error stream is shown. */
    public static Process start(String program, String... arguments) throws IOException, InterruptedException {
        return start(ProcessBuilder.Redirect.INHERIT, program, arguments);
    }

    /**
     * Starts a program of {@code src/test/node}.
     *
     * @param errors where its error stream goes
     */
    static Process start(ProcessBuilder.Redirect errors, String program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", program));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(NODE.install().toFile())
                .redirectError(errors)
                .start();
    }
}
