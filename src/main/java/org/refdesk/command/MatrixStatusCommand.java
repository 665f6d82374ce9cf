package org.refdesk.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.refdesk.matrix.MatrixStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code refdesk matrix status}: prints the state of the Matrix connection that the service wrote last. */
@Command(
        name = "status",
        description = "Prints account, device, verification, rooms and last sync.",
        footer = {"", "Example:", "  refdesk matrix status", "", "Exit code: 0 connected, 1 not connected."})
public final class MatrixStatusCommand implements Callable<Integer> {
    private final ProcessContext processContext;

    @Mixin
    final CommonOptions common = new CommonOptions();

    public MatrixStatusCommand(ProcessContext processContext) {
        this.processContext = processContext;
    }

    @Override
    public Integer call() {
        MatrixFolders files = MatrixFolders.of(common.settings(processContext));
        MatrixStatus status = files.status();
        line(files.isServed() ? "The service runs." : "The service does not run; this is how it last stood:");
        line(status.state());
        line("User: " + known(status.user()));
        line("Device: " + known(status.device()));
        line("Fingerprint: " + known(status.fingerprint()));
        line("Verification: " + status.verification());
        line("Rooms: " + status.rooms());
        line("Last sync: " + known(status.lastSync()));
        line("Recovery key: " + files.recoveryKey());
        return files.isServed() && status.connected() ? ExitCode.OK : ExitCode.NOT_FOUND;
    }

    private static String known(@Nullable String value) {
        return value == null ? "not known yet" : value;
    }

    private void line(String words) {
        processContext.out().println(words);
    }
}
