package org.refdesk;

import org.refdesk.chat.NotSearchedWords;
import org.refdesk.cli.IndexReportText;
import org.refdesk.config.Settings;
import org.refdesk.ingest.IngestReport;
import picocli.CommandLine.Command;

/** {@code refdesk index}: brings the index up to date. */
@Command(
        name = "index",
        description = "Brings the index up to date. Prints what it added, changed, removed and skipped.",
        footer = {
            "",
            "Examples:",
            "  refdesk index",
            "  refdesk index --corpus ~/papers --index ~/papers-index",
            "",
            "It reads only what changed. Ctrl-C is safe: at most 30 seconds of indexing are lost, and the next run"
                    + " resumes."
        })
final class IndexCommand extends DeskCommand {
    IndexCommand(Parts parts, Surroundings surroundings) {
        super(parts, surroundings);
    }

    @Override
    public Integer call() {
        Settings settings = common.settings(surroundings);
        return OrderlyStop.during(() -> index(settings), "cut off; the index is as of its last commit.");
    }

    private int index(Settings settings) {
        IngestReport report = withProgress(progress -> parts.index(settings, progress));
        print(IndexReportText.lines(report));
        if (report.holdsNothing()) {
            surroundings.err().println("refdesk: " + NotSearchedWords.nothing());
            return ExitCode.SETUP;
        }
        return report.interrupted() ? ExitCode.INTERRUPTED : ExitCode.OK;
    }
}
