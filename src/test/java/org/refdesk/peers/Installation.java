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
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder into which programs are installed once, by commands, and again where the list of what is wanted changed.
 * Where a command is missing or fails the test is skipped; with {@code CI=true} it fails.
 *
 * @param sources what is copied into it each time
 * @param list the file among the sources that says what is wanted
 */
record Installation(Path sources, String list, Path folder, List<List<String>> commands) {
    Installation {
        folder = folder.toAbsolutePath();
        commands = List.copyOf(commands);
    }

    /** Where it is, installed. */
    Path install() throws IOException, InterruptedException {
        synchronized (Installation.class) {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assertThat(lock.isValid()).isTrue();
                copySources();
                Path wanted = folder.resolve(list);
                Path installed = folder.resolve(".installed");
                if (!same(wanted, installed)) {
                    for (List<String> command : commands) {
                        run(command);
                    }
                    Files.copy(wanted, installed, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return folder;
    }

    private void copySources() throws IOException {
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(file.getFileName());
                if (!same(file, copy)) {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static boolean same(Path one, Path other) throws IOException {
        return Files.exists(other) && Files.mismatch(one, other) < 0;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        String said;
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            said = e.toString();
        }
        String missing = String.join(" ", command) + " failed, so that this cannot be tested: " + said.strip();
        assertThat(System.getenv("CI")).as(missing).isNotEqualTo("true");
        assumeTrue(false, missing);
    }
}
