package org.refdesk;

import org.refdesk.cli.HoldingsText;
import org.refdesk.desk.Holdings;
import org.refdesk.json.HoldingsJson;
import org.refdesk.query.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code refdesk sources}: what the desk answers from. */
@Command(
        name = "sources",
        description = "Lists the documents and their articles, and files that could not be read.",
        footer = {"", "Examples:", "  refdesk sources", "  refdesk sources --json"})
final class SourcesCommand extends DeskCommand {
    @Option(names = "--json", description = "Print one JSON object")
    private boolean json;

    SourcesCommand(Parts parts, Surroundings surroundings) {
        super(parts, surroundings);
    }

    @Override
    public Integer call() {
        return withDesk(common.settings(surroundings), opened -> {
            Holdings holdings = opened.desk().holdings(Scope.ALL);
            if (json) {
                surroundings.out().println(HoldingsJson.of(holdings));
            } else {
                print(HoldingsText.lines(holdings));
            }
            return ExitCode.OK;
        });
    }
}
