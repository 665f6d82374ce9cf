package org.refdesk.command;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only has subcommands. Without one, it lists them. */
abstract class CommandGroup implements Runnable {
    private final ProcessContext processContext;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CommandGroup(ProcessContext processContext) {
        this.processContext = processContext;
    }

    @Override
    public final void run() {
        spec.commandLine().usage(processContext.out());
    }
}
