package org.refdesk.command;

import picocli.CommandLine.Command;

/** {@code refdesk matrix}: commands for Refdesk's Matrix account. */
@Command(
        name = "matrix",
        description = "Looks after Refdesk's Matrix account.",
        footer = {"", "Examples:", "  refdesk matrix status", "  refdesk matrix verify", "  refdesk matrix logout"})
public final class MatrixCommand extends CommandGroup {
    public MatrixCommand(ProcessContext processContext) {
        super(processContext);
    }
}
