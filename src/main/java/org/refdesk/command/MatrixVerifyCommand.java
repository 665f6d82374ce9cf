package org.refdesk.command;

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

/** {@code refdesk matrix verify}: gives the service the existing recovery key of its account. */
@Command(
        name = "verify",
        description =
                "Reads the recovery key from standard input and keeps it for the service, which signs its device with"
                        + " it. You need this only if another client made the account's keys, or if the data folder is"
                        + " new.",
        footer = {"", "Examples:", "  refdesk matrix verify", "  refdesk matrix verify < recovery-key.txt"})
public final class MatrixVerifyCommand implements Callable<Integer> {
    private final ProcessContext processContext;

    @Mixin
    final CommonOptions common = new CommonOptions();

    public MatrixVerifyCommand(ProcessContext processContext) {
        this.processContext = processContext;
    }

    @Override
    public Integer call() throws IOException {
        MatrixFolders files = MatrixFolders.of(common.settings(processContext));
        if (files.isServed() && files.status().isVerified()) {
            MatrixStatus status = files.status();
            processContext
                    .out()
                    .println("Device " + status.device() + " of " + status.user() + " is verified already.");
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
        processContext.out().println("Kept in " + files.recoveryKey() + ".");
        processContext
                .out()
                .println(
                        files.isServed()
                                ? "The service uses it within a minute: refdesk matrix status"
                                : "The service uses it at its next start: refdesk serve");
        return ExitCode.OK;
    }

    private String key() throws IOException {
        if (processContext.interactive()) {
            processContext.err().print("Recovery key: ");
            processContext.err().flush();
        }
        String line = new BufferedReader(new InputStreamReader(processContext.in(), StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line.strip();
    }
}
