package org.refdesk;

import org.refdesk.cli.TerminalDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code refdesk} alone: the interactive desk, on a terminal. */
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
            "  refdesk COMMAND --help"
        })
final class RootCommand extends DeskCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--version", description = "Print the version")
    private boolean version;

    RootCommand(Parts parts, Surroundings surroundings) {
        super(parts, surroundings);
    }

    @Override
    public Integer call() throws Exception {
        if (version) {
            return new VersionCommand(surroundings).call();
        }
        if (!surroundings.interactive()) {
            spec.commandLine().usage(surroundings.out());
            return ExitCode.USAGE;
        }
        return withDesk(common.settings(surroundings), opened -> {
            requireDocuments(opened);
            TerminalDesk.open(opened.desk(), surroundings.screen());
            return ExitCode.OK;
        });
    }
}
