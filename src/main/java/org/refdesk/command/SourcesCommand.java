package org.refdesk.command;

import org.refdesk.cli.SourcesText;
import org.refdesk.desk.CorpusContents;
import org.refdesk.json.SourcesJson;
import org.refdesk.query.Scope;
import org.refdesk.wiring.DeskFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code refdesk sources}: what the desk answers from. */
@Command(
        name = "sources",
        description = "Lists the documents and their articles, and files that could not be read.",
        footer = {"", "Examples:", "  refdesk sources", "  refdesk sources --json"})
public final class SourcesCommand extends DeskCommand {
    @Option(names = "--json", description = "Print one JSON object")
    private boolean json;

    public SourcesCommand(DeskFactory parts, ProcessContext processContext) {
        super(parts, processContext);
    }

    @Override
    public Integer call() {
        return withDesk(common.settings(processContext), opened -> {
            CorpusContents holdings = opened.desk().holdings(Scope.ALL);
            if (json) {
                processContext.out().println(SourcesJson.of(holdings));
            } else {
                print(SourcesText.lines(holdings));
            }
            return ExitCode.OK;
        });
    }
}
