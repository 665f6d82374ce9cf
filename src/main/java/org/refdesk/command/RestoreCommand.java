package org.refdesk.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.refdesk.backup.BackupFile;
import org.refdesk.backup.Restore;
import org.refdesk.config.Settings;
import org.refdesk.config.SetupException;
import org.refdesk.wiring.MatrixWiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code refdesk restore}: replaces data and index with those of a backup. */
@Command(
        name = "restore",
        description =
                "Replaces data folder and index with those of a backup. A running service pauses, and goes on from the"
                        + " backup. The old data folder stays next to the new one.",
        footer = {"", "Example:", "  refdesk restore desk.backup"})
public final class RestoreCommand implements Callable<Integer> {
    private final ProcessContext processContext;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Mixin
    final PassphraseOption passphrase = new PassphraseOption();

    @Parameters(paramLabel = "FILE", description = "The backup")
    private Path file = Path.of("");

    public RestoreCommand(ProcessContext processContext) {
        this.processContext = processContext;
    }

    @Override
    public Integer call() {
        Settings settings = common.settings(processContext);
        Path data = settings.service().data();
        BackupFile backup =
                new BackupFile(processContext.workingDirectory().resolve(file), passphrase.known(processContext));
        return GracefulShutdown.during(
                () -> restore(backup, new Restore(data, settings.index()), data),
                "cut off; the data folder is the former one or the restored one, whole.");
    }

    private int restore(BackupFile backup, Restore restoring, Path data) {
        Restore.Done done;
        try {
            done = restoring.from(backup, this::prepare, InstantSource.system());
        } catch (InterruptedException e) {
            throw new SetupException("Stopped; nothing was restored.", e);
        }
        say("Restored into " + data + " what Refdesk " + done.label().version() + " kept on "
                + done.label().made().truncatedTo(ChronoUnit.SECONDS) + ".");
        done.former()
                .ifPresent(former -> say("What was there before is in " + former + ": delete it when all is well."));
        if (!done.linked().isEmpty()) {
            say("There are links in it. What they lead to is not deleted with it, so delete that too: "
                    + done.linked().stream().map(Path::toString).collect(Collectors.joining(", ")) + ".");
        }
        say("The configuration of then is in " + data.resolve("restored-config") + "; nothing was changed in this"
                + " one. Secrets are in no backup: write them into their files again.");
        if (!done.index()) {
            say("No index was in it: the one that is here is brought up to date, or built, at the next start.");
        }
        say("Never run the Refdesk that this backup came from again next to this one.");
        return ExitCode.OK;
    }

    private void prepare(Path data) throws IOException {
        MatrixWiring.renew(data);
    }

    private void say(String line) {
        processContext.out().println(line);
    }
}
