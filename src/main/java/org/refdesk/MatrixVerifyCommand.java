package org.refdesk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.refdesk.matrix.MatrixStatus;
import org.refdesk.matrix.RecoveryKeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code refdesk matrix verify}: gives the service the recovery key of an account that has one already. */
@Command(
        name = "verify",
        description =
                "Reads the recovery key from standard input and keeps it for the service, which signs its device with"
                        + " it. You need this only if another client made the account's keys, or if the data folder is"
                        + " new.",
        footer = {"", "Examples:", "  refdesk matrix verify", "  refdesk matrix verify < recovery-key.txt"})
final class MatrixVerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    final CommonOptions common = new CommonOptions();

    MatrixVerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        MatrixFiles files = MatrixFiles.of(common.settings(surroundings));
        if (files.isServed() && files.status().isVerified()) {
            MatrixStatus status = files.status();
            surroundings.out().println("Device " + status.device() + " of " + status.user() + " is verified already.");
            return ExitCode.OK;
        }
        String key = key();
        if (!RecoveryKeyFile.isKey(key)) {
            throw new UsageException(
                    "That is no recovery key. One has twelve groups of four letters and digits, such as EsTj 3yST ...;"
                            + " a passphrase does not do.");
        }
        Files.createDirectories(files.recoveryKey().getParent());
        RecoveryKeyFile.write(files.recoveryKey(), key);
        surroundings.out().println("Kept in " + files.recoveryKey() + ".");
        surroundings
                .out()
                .println(
                        files.isServed()
                                ? "The service uses it within a minute: refdesk matrix status"
                                : "The service uses it at its next start: refdesk serve");
        return ExitCode.OK;
    }

    private String key() throws IOException {
        if (surroundings.interactive()) {
            surroundings.err().print("Recovery key: ");
            surroundings.err().flush();
        }
        String line = new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line.strip();
    }
}
