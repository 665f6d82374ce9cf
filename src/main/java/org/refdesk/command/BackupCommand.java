package org.refdesk.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.refdesk.backup.Backup;
import org.refdesk.backup.BackupFile;
import org.refdesk.backup.BackupManifest;
import org.refdesk.config.Settings;
import org.refdesk.config.SetupException;
import org.refdesk.service.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code refdesk backup}: writes data, configuration and index into one encrypted file. */
@Command(
        name = "backup",
        description =
                "Writes data folder, configuration and index into one file, encrypted with a passphrase. The service"
                        + " may run meanwhile. The documents are not in it.",
        footer = {
            "",
            "Examples:",
            "  refdesk backup desk.backup",
            "  refdesk backup --passphrase-file /etc/refdesk/secrets/backup desk.backup"
        })
public final class BackupCommand implements Callable<Integer> {
    private final ProcessContext processContext;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Mixin
    final PassphraseOption passphrase = new PassphraseOption();

    @Option(names = "--without-index", description = "Leave out the index; Refdesk can build it again")
    private boolean withoutIndex;

    @Parameters(paramLabel = "FILE", description = "The file to write")
    private Path file = Path.of("");

    public BackupCommand(ProcessContext processContext) {
        this.processContext = processContext;
    }

    @Override
    public Integer call() {
        Settings settings = common.settings(processContext);
        Path path = processContext.workingDirectory().resolve(file);
        BackupFile backup = new BackupFile(path, passphrase.chosen(processContext));
        List<Path> configuration = new ArrayList<>();
        common.configuration(processContext).ifPresent(configuration::add);
        configuration.add(settings.synonyms());
        return GracefulShutdown.during(
                () -> make(
                        new Backup(settings.service().data(), withoutIndex ? null : settings.index(), configuration),
                        backup,
                        path),
                "cut off; no backup was made.");
    }

    private int make(Backup content, BackupFile backup, Path path) {
        try {
            content.to(backup, new BackupManifest(Version.ofProgram(), Instant.now()));
        } catch (InterruptedException e) {
            throw new SetupException("Stopped; no backup was made.", e);
        }
        processContext.out().println("The backup is in " + path + ". Without its passphrase nobody can read it.");
        return ExitCode.OK;
    }
}
