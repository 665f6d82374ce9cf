package org.refdesk;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
        surroundings.out().println("refdesk " + version() + ", Java " + Runtime.version());
        return ExitCode.OK;
    }

    /** The version of the program that runs. */
    static String version() {
        @Nullable String version = Refdesk.class.getPackage().getImplementationVersion();
        return version != null ? version : "(not packaged)";
    }
}
