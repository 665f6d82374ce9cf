package org.refdesk.command;

import picocli.CommandLine.Command;

/** {@code refdesk slack}: commands for setting up Slack. */
@Command(
        name = "slack",
        description = "Helps to set up Slack.",
        footer = {"", "Example:", "  refdesk slack manifest"})
public final class SlackCommand extends CommandGroup {
    public SlackCommand(ProcessContext processContext) {
        super(processContext);
    }
}
