package org.refdesk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code refdesk matrix}: what helps to look after the desk's account in Matrix. */
@Command(
        name = "matrix",
        description = "Looks after the desk's account in Matrix.",
        footer = {"", "Examples:", "  refdesk matrix status", "  refdesk matrix verify", "  refdesk matrix logout"})
final class MatrixCommand implements Runnable {
    private final Surroundings surroundings;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    MatrixCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        spec.commandLine().usage(surroundings.out());
    }
}
