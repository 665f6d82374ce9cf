package org.refdesk.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.cli.SourcesText;
import org.refdesk.desk.CorpusContents;
import org.refdesk.json.SourcesJson;
import org.refdesk.query.Scope;
import org.refdesk.text.Messages;
import org.refdesk.wiring.DeskFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code refdesk sources}: lists the documents. */
@Command(
        name = "sources",
        description = "Lists the documents and their articles, and files that could not be read.",
        footer = {"", "Examples:", "  refdesk sources", "  refdesk sources truthout", "  refdesk sources --json"})
public final class SourcesCommand extends DeskCommand {
    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "Only articles with this in their title, publisher, author or file name")
    private @Nullable String name;

    @Option(
            names = {"-j", "--json"},
            description = "Print one JSON object")
    private boolean json;

    @Option(names = "--names", description = "Print only the names of publishers and files, one a line")
    private boolean names;

    public SourcesCommand(DeskFactory parts, ProcessContext processContext) {
        super(parts, processContext);
    }

    @Override
    public Integer call() {
        return withDesk(common.settings(processContext), opened -> {
            CorpusContents all = opened.desk().holdings(Scope.ALL);
            CorpusContents holdings = name == null ? all : all.named(name);
            boolean none = name != null && holdings.documents().isEmpty();
            if (json) {
                processContext.out().println(SourcesJson.of(holdings));
            } else if (names) {
                print(SourcesText.names(holdings));
            } else if (none) {
                print(List.of(Messages.text("terminal.no_match")));
            } else {
                print(SourcesText.lines(holdings));
            }
            return none ? ExitCode.NOT_FOUND : ExitCode.OK;
        });
    }
}
