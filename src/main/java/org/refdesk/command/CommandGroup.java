package org.refdesk.command;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only holds others: alone, it says which. */
abstract class CommandGroup implements Runnable {
    private final ProcessContext surroundings;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CommandGroup(ProcessContext surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public final void run() {
        spec.commandLine().usage(surroundings.out());
    }
}
