package org.refdesk.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.refdesk.chat.PlatformException;
import org.refdesk.config.SetupException;
import org.refdesk.lock.FolderHeldException;
import org.refdesk.matrix.AccountClient;
import org.refdesk.wiring.MatrixWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code refdesk matrix logout}: ends the session on the homeserver and on this machine. */
@Command(
        name = "logout",
        description =
                "Ends the session at the homeserver and deletes its keys here; it keeps the recovery key. Stop the"
                        + " service first.",
        footer = {"", "Example:", "  refdesk matrix logout"})
public final class MatrixLogoutCommand implements Callable<Integer> {
    private final ProcessContext processContext;

    @Mixin
    final CommonOptions common = new CommonOptions();

    public MatrixLogoutCommand(ProcessContext processContext) {
        this.processContext = processContext;
    }

    @Override
    public Integer call() throws IOException {
        MatrixFolders files = MatrixFolders.of(common.settings(processContext));
        String user = String.valueOf(files.status().user());
        try {
            files.alone(() -> logOut(files));
        } catch (FolderHeldException e) {
            throw new SetupException("The service runs (" + e.holder() + "): stop it first.", e);
        }
        processContext.out().println("The session of " + user + " has ended. " + files.recoveryKey() + " is left.");
        return ExitCode.OK;
    }

    private static void logOut(MatrixFolders files) {
        try (AccountClient account = MatrixWiring.open(files.data(), files.matrix())) {
            account.logOut();
        } catch (PlatformException e) {
            throw new SetupException("The session could not be ended: " + e.getMessage() + ".", e);
        }
    }
}
