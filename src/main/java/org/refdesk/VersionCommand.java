package org.refdesk;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code refdesk version}. */
@Command(
        name = "version",
        description = "Prints the version.",
        footer = {"", "Example:", "  refdesk version"})
final class VersionCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    final CommonOptions common = new CommonOptions();

    VersionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        surroundings.out().println("refdesk " + Version.ofProgram() + ", Java " + Runtime.version());
        return ExitCode.OK;
    }
}
