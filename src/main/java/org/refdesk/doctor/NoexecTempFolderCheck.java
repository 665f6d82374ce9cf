package org.refdesk.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.refdesk.config.Settings;

/** Whether programs may run from the temporary folder: the encryption of Matrix is unpacked there. */
record NoexecTempFolderCheck(Settings settings, Path folder) implements Check {
    private static final String ADVICE =
            "Matrix needs a temporary folder from which programs may be run: mount it with exec, or name another one by"
                    + " REFDESK_JAVA_OPTS=-Djava.io.tmpdir=FOLDER";

    NoexecTempFolderCheck(Settings settings) {
        this(settings, Path.of(System.getProperty("java.io.tmpdir")));
    }

    @Override
    public String name() {
        return "temporary folder";
    }

    @Override
    public Set<String> needs() {
        return Set.of("matrix.homeserver");
    }

    @Override
    public CheckResult look() throws InterruptedException {
        Path script;
        try {
            script = Files.createTempFile(folder, "refdesk-", ".sh");
        } catch (IOException e) {
            return bad(folder + " cannot be written");
        }
        try {
            Files.writeString(script, "#!/bin/sh\nexit 0\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
            return runs(script) ? CheckResult.ok(folder + " can be used") : bad("no program may be run from " + folder);
        } catch (IOException | UnsupportedOperationException e) {
            return bad(folder + " cannot be used as it must be");
        } finally {
            script.toFile().delete();
        }
    }

    private static boolean runs(Path script) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(script.toString()).start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private CheckResult bad(String message) {
        return settings.service().matrix() == null
                ? CheckResult.ok(message + ", which only Matrix needs")
                : CheckResult.wrong(message, ADVICE);
    }
}
