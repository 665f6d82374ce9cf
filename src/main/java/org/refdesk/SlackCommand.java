package org.refdesk;

import picocli.CommandLine.Command;

/** {@code refdesk slack}: what helps to set the desk up in Slack. */
@Command(
        name = "slack",
        description = "Helps to set up Slack.",
        footer = {"", "Example:", "  refdesk slack manifest"})
final class SlackCommand extends CommandGroup {
    SlackCommand(Surroundings surroundings) {
        super(surroundings);
    }
}
