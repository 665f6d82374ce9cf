package org.refdesk.command;

import org.refdesk.cli.TerminalDesk;
import org.refdesk.wiring.DeskFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code refdesk} without a command: the interactive desk on a terminal. */
@Command(
        name = "refdesk",
        description = "Answers questions with verbatim quotes from a folder of documents, each with its source.",
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "",
            "Without a command it opens a conversation, on a terminal.",
            "",
            "Examples:",
            "  refdesk ask \"what did Wyden stop?\"",
            "  refdesk index --corpus ~/papers --index ~/papers-index",
            "  refdesk help COMMAND"
        })
public final class RootCommand extends DeskCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-V", "--version"},
            description = "Print the version")
    private boolean version;

    public RootCommand(DeskFactory parts, ProcessContext processContext) {
        super(parts, processContext);
    }

    @Override
    public Integer call() throws Exception {
        if (version) {
            return new VersionCommand(processContext).call();
        }
        if (!processContext.interactive()) {
            spec.commandLine().usage(processContext.out());
            return ExitCode.USAGE;
        }
        return withDesk(common.settings(processContext), opened -> {
            requireDocuments(opened);
            TerminalDesk.open(opened.desk(), common.screen(processContext));
            return ExitCode.OK;
        });
    }
}
