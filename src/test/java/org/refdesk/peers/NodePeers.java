package org.refdesk.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Programs that run on Node: those of {@code src/test/node}, with the packages that they name, in {@code target/node}.
 * Where Node is missing the test is skipped; with {@code CI=true} it fails.
 */
public final class NodePeers {
    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/node").toAbsolutePath();

    private NodePeers() {}

    /** Starts a program of {@code src/test/node}; what it says on its error stream is shown. */
    public static Process start(String program, String... arguments) throws IOException, InterruptedException {
        install();
        List<String> command = new ArrayList<>(List.of("node", program));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static synchronized void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        try (FileChannel channel =
                        FileChannel.open(FOLDER.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            Path wanted = FOLDER.resolve("package.json");
            boolean installed = Files.isDirectory(FOLDER.resolve("node_modules"))
                    && Files.exists(wanted)
                    && Files.mismatch(wanted, SOURCES.resolve("package.json")) < 0;
            copySources();
            if (!installed) {
                need("npm", "--version");
                need("npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error");
            }
        }
    }

    private static void copySources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void need(String... command) throws IOException, InterruptedException {
        String said;
        try {
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            said = e.toString();
        }
        Files.deleteIfExists(FOLDER.resolve("package.json"));
        String missing = String.join(" ", command) + " failed, so that this cannot be tested: " + said.strip();
        assertThat(System.getenv("CI")).as(missing).isNotEqualTo("true");
        assumeTrue(false, missing);
    }
}
