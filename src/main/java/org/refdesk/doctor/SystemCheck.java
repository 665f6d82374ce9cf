package org.refdesk.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refdesk.config.Settings;

/** Whether this is a system, and a Java, that everything runs on. */
record SystemCheck(Settings settings) implements Check {
    private static final int NEEDED_JAVA = 25;
    private static final Set<String> PROCESSORS = Set.of("amd64", "x86_64", "aarch64");

    /** The C library that the encryption of Matrix needs: GNU's, 2.34 or newer. */
    private static final Pattern GLIBC = Pattern.compile("glibc 2\\.(\\d+)");

    private static final int NEEDED_GLIBC = 34;

    @Override
    public String name() {
        return "system";
    }

    @Override
    public Set<String> needs() {
        return Set.of("vectors", "matrix.homeserver");
    }

    @Override
    public CheckResult look() throws IOException, InterruptedException {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        String java = Runtime.version().toString();
        String found = system + " " + processor + ", Java " + java;
        boolean linux = system.toLowerCase(Locale.ROOT).startsWith("linux");
        if (Runtime.version().feature() < NEEDED_JAVA) {
            return CheckResult.wrong(found, "Install Java " + NEEDED_JAVA + " or newer.");
        }
        if (!linux && !system.startsWith("Mac")) {
            return CheckResult.look(found, "Refdesk is made for Linux and macOS; nobody has tried it here.");
        }
        if (settings.vectors() && !PROCESSORS.contains(processor)) {
            return CheckResult.wrong(found, "The model does not run on this processor; set vectors: off.");
        }
        if (linux && settings.service().matrix() != null) {
            Optional<Integer> glibc = glibc();
            if (glibc.isEmpty() || glibc.get() < NEEDED_GLIBC) {
                return CheckResult.wrong(
                        found + ", glibc " + glibc.map(minor -> "2." + minor).orElse("not found"),
                        "Matrix needs glibc 2." + NEEDED_GLIBC
                                + " or newer: Debian 12, Ubuntu 22.04, RHEL 9 and newer ones have it; Alpine has not.");
            }
        }
        return CheckResult.ok(found);
    }

    private static Optional<Integer> glibc() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("getconf", "GNU_LIBC_VERSION")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.SECONDS);
        Matcher version = GLIBC.matcher(said);
        return version.find() ? Optional.of(Integer.parseInt(version.group(1))) : Optional.empty();
    }
}
