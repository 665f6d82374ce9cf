package org.refdesk.command;

import java.util.concurrent.Callable;
import org.refdesk.service.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code refdesk version}: prints the version. */
@Command(
        name = "version",
        description = "Prints the version.",
        footer = {"", "Example:", "  refdesk version"})
public final class VersionCommand implements Callable<Integer> {
    private final ProcessContext processContext;

    @Mixin
    final CommonOptions common = new CommonOptions();

    public VersionCommand(ProcessContext processContext) {
        this.processContext = processContext;
    }

    @Override
    public Integer call() {
        processContext.out().println("refdesk " + Version.ofProgram() + ", Java " + Runtime.version());
        return ExitCode.OK;
    }
}
