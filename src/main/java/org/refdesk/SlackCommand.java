package org.refdesk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code refdesk slack}: what helps to set the desk up in Slack. */
@Command(
        name = "slack",
        description = "Helps to set the desk up in Slack.",
        footer = {"", "Example:", "  refdesk slack manifest"})
final class SlackCommand implements Runnable {
    private final Surroundings surroundings;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SlackCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        spec.commandLine().usage(surroundings.out());
    }
}
