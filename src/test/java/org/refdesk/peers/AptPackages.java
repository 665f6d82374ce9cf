package org.refdesk.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's packages, installed by who may; where that is nobody, nothing happens. */
final class AptPackages {
    private AptPackages() {}

    static void install(String name) {
        if (System.getProperty("user.name").equals("root") && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            aptGet(List.of("update"));
            aptGet(List.of("install", "-y", "--no-install-recommends", name));
        }
    }

    private static void aptGet(List<String> arguments) {
        try {
            ProcessBuilder command = new ProcessBuilder(Stream.concat(Stream.of("apt-get", "-q"), arguments.stream())
                            .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            command.environment().put("DEBIAN_FRONTEND", "noninteractive");
            command.start().waitFor(10, TimeUnit.MINUTES);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
